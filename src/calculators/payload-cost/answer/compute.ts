import type { Result } from '../../../kit/declare/define.ts';
import { textOf } from '../../../models/wire/hpack/header-text.ts';
import { breakEvens, type Metric, type Sweep } from '../../../models/wire/money/break-evens.ts';
import { winner } from '../../../models/wire/money/compare.ts';
import { carryCost, lookUpCost, type SideCost } from '../../../models/wire/money/payload-cost.ts';
import type { PayloadQuestion } from '../../../models/wire/money/payload-question.ts';
import { sessionCarriedBytes } from '../../../models/wire/money/rates.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import type { Outputs, Side } from './outputs.ts';
import { warningsOf } from './warnings.ts';

/** The model's question for typed inputs: a sample value gives length and exact Huffman bits. */
export function questionOf({ sampleValue, ...inputs }: Inputs): PayloadQuestion {
  if (sampleValue === '') return inputs;
  const { octets, bits } = textOf(sampleValue);
  return { ...inputs, carriedBytes: octets, carriedBitsPerCharacter: bits / octets };
}

const range = (input: Sweep['input'], metrics: readonly Metric[]): Sweep => ({
  input,
  metrics,
  least: Math.max(fields[input].min, fields[input].open === 'min' ? 1e-6 : 0),
  most: fields[input].max,
});

/** What is varied, over the fields' own ranges: what a reader can choose or has guessed. */
const sweeps: readonly Sweep[] = [
  { ...range('carriedBytes', ['usdPerMonth', 'p50', 'p99']), least: 1 },
  range('requestsPerSecond', ['usdPerMonth']),
  range('requestsPerConnection', ['usdPerMonth', 'p99']),
  range('tokenLifetimeSeconds', ['usdPerMonth', 'p99']),
  range('carryStoreReadsPerRequest', ['p50']),
  range('storeRttMilliseconds', ['p50', 'p99']),
  range('nearCacheHitShare', ['usdPerMonth', 'p50', 'p99']),
  range('uplinkMbps', ['p50', 'p99']),
  range('storeUsdPerMonth', ['usdPerMonth']),
];

const sideOf = ({ bytes, ...cost }: SideCost): Side => ({
  firstRequestBytes: bytes.first,
  warmRequestBytes: bytes.warm,
  meanRequestBytes: bytes.mean,
  ...(bytes.warmLeast < bytes.warm && {
    warmRequestBytesLeast: bytes.warmLeast,
    meanRequestBytesLeast: bytes.meanLeast,
  }),
  ...cost,
});

/** Bytes, money and time of carrying the state against looking it up. */
export function compute(inputs: Inputs): Result<Outputs> {
  const question = questionOf(inputs);
  const carry = sideOf(carryCost(question));
  const lookUp = sideOf(lookUpCost(question));
  let found: Outputs['breakEvens'] | undefined;
  return {
    outcome: 'ok',
    outputs: {
      carry: {
        ...carry,
        ...(question.growthBytesPerRequest > 0 && { sessionBytes: sessionCarriedBytes(question) }),
      },
      lookUp,
      savingUsdPerMonth: lookUp.usdPerMonth - carry.usdPerMonth,
      cheaper: winner(carry.usdPerMonth, lookUp.usdPerMonth),
      faster: winner(carry.addedMilliseconds.p50, lookUp.addedMilliseconds.p50),
      get breakEvens() {
        found ??= breakEvens(question, sweeps);
        return found;
      },
    },
    warnings: warningsOf(inputs, question, carry),
  };
}
