import type { LeafPath, Output } from '../../../kit/declare/define.ts';
import { prefixed } from '../../../kit/declare/prefixed.ts';
import type { FrontierPoint } from '../../../models/resilience/revocation/frontier.ts';
import type { MassRevocation } from '../../../models/resilience/revocation/mass-revocation.ts';
import type { MethodFigures, RevocationMethod } from '../../../models/resilience/revocation/methods.ts';
import type { Inputs } from '../ask/fields.ts';
import { guessedExposure, guessedLifetime, refreshes, timely } from './basis.ts';
import { methodLabels } from './words.ts';

export interface Outputs extends Readonly<Record<RevocationMethod, MethodFigures>> {
  readonly refreshesPerSecond: number;
  /** The longest lifetime that meets the acceptable exposure alone; absent where the leeway is longer. */
  readonly longestLifetimeSeconds?: number;
  /** Refreshes a second with tokens of that lifetime. */
  readonly refreshesAtLongestPerSecond?: number;
  readonly rotationRaceShare: number;
  /** The method that meets the acceptable exposure with the fewest requests of its own. */
  readonly cheapest: { readonly method: string; readonly requestsPerSecond: number };
  readonly lists: MassRevocation;
  readonly frontier: readonly FrontierPoint[];
}

type Described = Output<Inputs>;

const timed = (label: string, unit: Described['unit']): Described => ({ label, unit, basis: guessedExposure });
const refreshed = (label: string, unit: Described['unit']): Described => ({ label, unit, ...refreshes });
const kept = (label: string, unit: Described['unit'] = 'bytes'): Described => ({
  label,
  unit,
  basis: 'approximation',
  error: 'entries at their mean number; an entry as measured in Redis 7, a filter by its usual formula',
});
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
  'exposureSeconds.worst': timed('Exposure at worst', 'seconds'),
  'exposureSeconds.mean': { label: 'Exposure on average', unit: 'seconds', ...timely },
  requestsPerSecond: refreshed('Requests to the authority', 'perSecond'),
  memoryBytes: kept('Memory'),
  bytesPerSecond: kept('Distributed, bytes a second', 'none'),
  addedMilliseconds: {
    label: 'Added to a request',
    unit: 'milliseconds',
    basis: 'approximation',
    error: 'each round trip at its median',
  },
  meetsTarget: timed('Meets the acceptable exposure', 'none'),
};
const list: { readonly [P in LeafPath<Outputs['lists']['daily']>]: Described } = {
  entries: kept('Entries', 'count'),
  denylistBytes: kept('Denylist'),
  bloomBytes: kept('Bloom filter sized for it'),
  statusListBytes: listBytes('Status list, as it travels'),
};

/** Every output described. */
export const outputs: { readonly [P in LeafPath<Outputs>]: Described } = {
  ...prefixed('plain', methodLabels.plain, figures),
  ...prefixed('denylist', methodLabels.denylist, figures),
  ...prefixed('bloom', methodLabels.bloom, figures),
  ...prefixed('statusList', methodLabels.statusList, {
    ...figures,
    memoryBytes: {
      label: 'Memory',
      unit: 'bytes',
      basis: 'approximation',
      error: 'a bit a token; tokens of ended sessions at their most',
    },
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
  refreshesPerSecond: refreshed('Refreshes', 'perSecond'),
  longestLifetimeSeconds: {
    label: 'Longest lifetime that meets it alone',
    unit: 'seconds',
    basis: guessedLifetime,
  },
  refreshesAtLongestPerSecond: refreshed('Refreshes with it', 'perSecond'),
  rotationRaceShare: {
    label: 'Refreshes that race in two tabs',
    unit: 'share',
    basis: 'approximation',
    error: 'a lower bound: exact for tabs that send independently',
  },
  'cheapest.method': refreshed('Fewest requests that meet it', 'none'),
  'cheapest.requestsPerSecond': refreshed('Requests to the authority for the acceptable exposure', 'perSecond'),
  ...prefixed('lists.daily', 'On an ordinary day', list),
  ...prefixed('lists.mass', 'After the mass revocation', list),
  'lists.undersizedFalsePositiveShare': kept('False positives of a filter sized for the ordinary day', 'share'),
  'lists.undersizedRequestsPerSecond': kept('Requests that this filter sends on', 'perSecond'),
  'frontier[].exposureSeconds': timed('Exposure at worst', 'seconds'),
  'frontier[].plain': refreshed('Token alone', 'perSecond'),
  'frontier[].bloom': refreshed('Bloom filter', 'perSecond'),
  'frontier[].statusList': refreshed('Status list', 'perSecond'),
  'frontier[].introspection': evenly('Introspection', 'perSecond'),
};
