import type { Basis, LeafPath, Output } from '../../kit/define.ts';
import { prefixed } from '../../kit/prefixed.ts';
import type { Outputs } from './compute.ts';
import type { Inputs } from './fields.ts';

type Described = Output<Inputs>;

const byLength = 'by length alone within 1.5 %, lists of UUIDs 3 %; paste a sample for exact bytes';
/** Raw lines are exact; compressed ones with a sample, where the encoder's rule was checked byte by byte against a real client. */
const bytesBasis = ({ carrier, protocol, encoder, sampleValue, growthBytesPerRequest }: Inputs): Basis => {
  if (carrier === 'body' || protocol === 'http1') return 'exact';
  if (sampleValue === '' || growthBytesPerRequest > 0) return 'approximation';
  return encoder === 'nghttp2' && protocol === 'http2' ? 'exact' : 'measured';
};
const field = (label: string): Described => ({ label, unit: 'bytes', basis: bytesBasis, error: byLength });
const money = (label: string): Described => ({
  label,
  unit: 'usdPerMonth',
  basis: 'approximation',
  error: 'list prices, traffic spread evenly',
});
const delay = (label: string): Described => ({
  label,
  unit: 'milliseconds',
  basis: 'approximation',
  error: 'sums of log-normal delays within 3 % at p99 for up to ten operations',
});
const word = (label: string): Described => ({
  label,
  unit: 'none',
  basis: 'approximation',
  error: 'within 1 % is a tie',
});

type SidePath = LeafPath<Outputs['carry']>;

const side: { readonly [P in SidePath]: Described } = {
  firstRequestBytes: field('First request on a connection'),
  warmRequestBytes: field('Repeated request'),
  meanRequestBytes: field('Mean request'),
  warmRequestBytesLeast: field('Repeated request at best'),
  meanRequestBytesLeast: field('Mean request at best'),
  sessionBytes: { label: 'Carried in a session', unit: 'bytes', basis: 'exact' },
  'legs[].id': { label: 'Leg', unit: 'none', basis: 'exact' },
  'legs[].direction': { label: 'Direction', unit: 'none', basis: 'exact' },
  'legs[].gbPerMonth': { label: 'Bytes', unit: 'gigabytesPerMonth', basis: 'approximation', error: byLength },
  'legs[].usdPerMonth': money('Cost'),
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
  coreUsdPerMonth: money('Processors'),
  storeUsdPerMonth: { label: 'Store', unit: 'usdPerMonth', basis: 'exact' },
  usdPerMonth: money('Cost'),
  'addedMilliseconds.p50': delay('Added delay, median'),
  'addedMilliseconds.p99': delay('Added delay, p99'),
  'addedMilliseconds.parts.uplink': delay('Mean on the uplink'),
  'addedMilliseconds.parts.roundTrips': delay('Mean in further round trips'),
  'addedMilliseconds.parts.processor': delay('Mean in the processor'),
  'addedMilliseconds.parts.store': delay('Mean at the store'),
  cores: { label: 'Cores', unit: 'count', basis: 'approximation', error: 'speeds measured on one machine' },
};

/** Every output described. */
export const outputs: { readonly [P in LeafPath<Outputs>]: Described } = {
  ...prefixed('carry', 'Carry', side),
  ...prefixed('lookUp', 'Look up', side),
  savingUsdPerMonth: money('Carrying saves'),
  cheaper: word('Cheaper'),
  faster: word('Faster at the median'),
  'breakEvens[].metric': { label: 'Metric', unit: 'none', basis: 'exact' },
  'breakEvens[].input': { label: 'Input', unit: 'none', basis: 'exact' },
  'breakEvens[].value': { label: 'Break-even', unit: 'none', basis: 'approximation', error: 'of this model to 1e-6' },
  'breakEvens[].above': {
    label: 'Better above it',
    unit: 'none',
    basis: 'approximation',
    error: 'each input varied alone',
  },
  'breakEvens[].cliff': { label: 'At a cliff', unit: 'none', basis: 'exact' },
};
