import type { LeafPath, Output } from '../../kit/define.ts';
import { prefixed } from '../../kit/prefixed.ts';
import type { MethodFigures } from '../../models/resilience/revocation/methods.ts';
import type { Outputs } from './compute.ts';
import type { Inputs } from './fields.ts';
import { methodLabels } from './words.ts';

type Described = Output<Inputs>;

const exact = (label: string, unit: Described['unit']): Described => ({ label, unit, basis: 'exact' });
const evenly = (label: string, unit: Described['unit']): Described => ({
  label,
  unit,
  basis: 'approximation',
  error: 'exact where sessions and verifiers are equally busy; fewer otherwise',
});
const listBytes = (label: string): Described => ({
  label,
  unit: 'bytes',
  basis: 'approximation',
  error: 'within 5% of zlib from 100,000 tokens on, 15% or 12 bytes below',
});

const figures: { readonly [P in LeafPath<MethodFigures>]: Described } = {
  'exposureSeconds.worst': exact('Exposure at worst', 'seconds'),
  'exposureSeconds.mean': exact('Exposure on average', 'seconds'),
  requestsPerSecond: exact('Requests to the authority', 'perSecond'),
  memoryBytes: exact('Memory', 'bytes'),
  bytesPerSecond: exact('Distributed, bytes a second', 'none'),
  addedMilliseconds: exact('Added to a request', 'milliseconds'),
  meetsTarget: exact('Meets the acceptable exposure', 'none'),
};
const list: { readonly [P in LeafPath<Outputs['lists']['daily']>]: Described } = {
  entries: exact('Entries', 'count'),
  denylistBytes: exact('Denylist', 'bytes'),
  bloomBytes: exact('Bloom filter sized for it', 'bytes'),
  statusListBytes: listBytes('Status list'),
};

/** Every output described. */
export const outputs: { readonly [P in LeafPath<Outputs>]: Described } = {
  ...prefixed('plain', methodLabels.plain, figures),
  ...prefixed('denylist', methodLabels.denylist, figures),
  ...prefixed('bloom', methodLabels.bloom, figures),
  ...prefixed('statusList', methodLabels.statusList, {
    ...figures,
    memoryBytes: listBytes('Memory'),
    bytesPerSecond: { ...listBytes('Distributed, bytes a second'), unit: 'none' },
  }),
  ...prefixed('introspection', methodLabels.introspection, {
    ...figures,
    requestsPerSecond: evenly('Requests to the authority', 'perSecond'),
    bytesPerSecond: evenly('Distributed, bytes a second', 'none'),
    addedMilliseconds: evenly('Added to a request', 'milliseconds'),
  }),
  ...prefixed('userCutoff', methodLabels.userCutoff, figures),
  ...prefixed('serverSession', methodLabels.serverSession, {
    ...figures,
    memoryBytes: {
      label: 'Memory',
      unit: 'bytes',
      basis: 'approximation',
      error: 'within 2% of Redis 7, outside a resize of its table',
    },
  }),
  ...prefixed('dropKey', methodLabels.dropKey, figures),
  refreshesPerSecond: exact('Refreshes', 'perSecond'),
  longestLifetimeSeconds: exact('Longest lifetime that meets it alone', 'seconds'),
  rotationRaceShare: {
    label: 'Refreshes that race in two tabs',
    unit: 'share',
    basis: 'approximation',
    error: 'a lower bound: exact for tabs that send independently',
  },
  'cheapest.method': exact('Fewest requests that meet it', 'none'),
  'cheapest.requestsPerSecond': exact('Requests to the authority for the acceptable exposure', 'perSecond'),
  ...prefixed('lists.daily', 'On an ordinary day', list),
  ...prefixed('lists.mass', 'After the mass revocation', list),
  'lists.undersizedFalsePositiveShare': exact('False positives of a filter sized for the ordinary day', 'share'),
  'lists.undersizedRequestsPerSecond': exact('Requests that this filter sends on', 'perSecond'),
  'frontier[].exposureSeconds': exact('Exposure at worst', 'seconds'),
  'frontier[].plain': exact('Token alone', 'perSecond'),
  'frontier[].bloom': exact('Bloom filter', 'perSecond'),
  'frontier[].statusList': exact('Status list', 'perSecond'),
  'frontier[].introspection': evenly('Introspection', 'perSecond'),
};
