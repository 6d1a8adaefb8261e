import type { LeafPath, Output } from '../../../kit/declare/define.ts';
import { prefixed } from '../../../kit/declare/prefixed.ts';
import type { Metric } from '../../../models/wire/money/break-evens.ts';
import type { Winner } from '../../../models/wire/money/compare.ts';
import type { Leg } from '../../../models/wire/money/legs.ts';
import type { Binding } from '../../../models/wire/money/load-balancer.ts';
import type { Inputs } from '../ask/fields.ts';
import { BY_LENGTH, bytes, delay, idBytes, money, ofSession, ofThisModel } from './basis.ts';

/** What one way costs. Members are absent where they have no meaning. */
export type Side = {
  readonly firstRequestBytes: number;
  readonly warmRequestBytes: number;
  readonly meanRequestBytes: number;
  /** Only inside Chromium's band, where a repeat may also cost this. */
  readonly warmRequestBytesLeast?: number;
  readonly meanRequestBytesLeast?: number;
  /** Only where the value grows: what one session carries in all. */
  readonly sessionBytes?: number;
  readonly legs: readonly Leg[];
  readonly gbPerMonth: number;
  readonly balancerBinding: Binding;
  readonly coreUsdPerMonth: number;
  readonly storeUsdPerMonth: number;
  readonly usdPerMonth: number;
  readonly addedMilliseconds: {
    readonly p50: number;
    readonly p99: number;
    readonly parts: {
      readonly uplink: number;
      readonly roundTrips: number;
      readonly processor: number;
      readonly store: number;
    };
  };
  readonly cores: number;
};

/** The outputs of payload-cost. `breakEvens` is computed when it is first read: most readers of a result never do. */
export type Outputs = {
  readonly carry: Side;
  readonly lookUp: Side;
  /** USD a month that carrying saves; negative where it costs more. */
  readonly savingUsdPerMonth: number;
  readonly cheaper: Winner;
  /** By the median. */
  readonly faster: Winner;
  readonly breakEvens: readonly {
    readonly metric: Metric;
    readonly input: string;
    readonly value: number;
    readonly above: 'carry' | 'lookUp';
    readonly cliff: boolean;
  }[];
};

type Described = Output<Inputs>;

const field = (label: string): Described => ({ label, unit: 'bytes', ...bytes });
const usd = (label: string): Described => ({ label, unit: 'usdPerMonth', ...money });
const added = (label: string): Described => ({ label, unit: 'milliseconds', ...delay });
const word = (label: string): Described => ({
  label,
  unit: 'none',
  basis: 'approximation',
  error: 'within 1% is a tie',
});

type SidePath = LeafPath<Outputs['carry']>;

const side: { readonly [P in SidePath]: Described } = {
  firstRequestBytes: field('First request on a connection'),
  warmRequestBytes: field('Repeated request'),
  meanRequestBytes: field('Mean request'),
  warmRequestBytesLeast: field('Repeated request at best'),
  meanRequestBytesLeast: field('Mean request at best'),
  sessionBytes: { label: 'Carried in a session', unit: 'bytes', ...ofSession },
  'legs[].id': { label: 'Leg', unit: 'none', basis: 'exact' },
  'legs[].direction': { label: 'Direction', unit: 'none', basis: 'exact' },
  'legs[].gbPerMonth': { label: 'Bytes', unit: 'gigabytesPerMonth', basis: 'approximation', error: BY_LENGTH },
  'legs[].usdPerMonth': usd('Cost'),
  gbPerMonth: {
    label: 'Moved, each byte once',
    unit: 'gigabytesPerMonth',
    basis: 'approximation',
    error: 'without the load balancer and the model, which meter the same bytes again',
  },
  balancerBinding: {
    label: 'What binds at the load balancer',
    unit: 'none',
    basis: 'approximation',
    error: 'bytes against new connections; active connections and rules are left out',
  },
  coreUsdPerMonth: usd('Processors'),
  storeUsdPerMonth: usd('Store'),
  usdPerMonth: usd('Cost'),
  'addedMilliseconds.p50': added('Added delay, median'),
  'addedMilliseconds.p99': added('Added delay, p99'),
  'addedMilliseconds.parts.uplink': added('Mean on the uplink'),
  'addedMilliseconds.parts.roundTrips': added('Mean in further round trips'),
  'addedMilliseconds.parts.processor': added('Mean in the processor'),
  'addedMilliseconds.parts.store': added('Mean at the store'),
  cores: { label: 'Cores', unit: 'count', basis: 'approximation', error: 'speeds measured on one machine' },
};

/** An id is not the value that a sample measures. */
const idField = (label: string): Described => ({ label, unit: 'bytes', ...idBytes });
const idFields = {
  firstRequestBytes: idField('First request on a connection'),
  warmRequestBytes: idField('Repeated request'),
  meanRequestBytes: idField('Mean request'),
  warmRequestBytesLeast: idField('Repeated request at best'),
  meanRequestBytesLeast: idField('Mean request at best'),
};

/** Every output described. */
export const outputs: { readonly [P in LeafPath<Outputs>]: Described } = {
  ...prefixed('carry', 'Carry', side),
  ...prefixed('lookUp', 'Look up', { ...side, ...idFields }),
  savingUsdPerMonth: usd('Carrying saves'),
  cheaper: word('Cheaper'),
  faster: word('Faster at the median'),
  'breakEvens[].metric': { label: 'Metric', unit: 'none', ...ofThisModel },
  'breakEvens[].input': { label: 'Input', unit: 'none', ...ofThisModel },
  'breakEvens[].value': { label: 'Break-even', unit: 'none', ...ofThisModel },
  'breakEvens[].above': {
    label: 'Better above it',
    unit: 'none',
    basis: 'approximation',
    error: 'each input varied alone',
  },
  'breakEvens[].cliff': { label: 'At a cliff', unit: 'none', ...ofThisModel },
};
