import { defineCore } from '../../kit/declare/define.ts';
import { exact, milliseconds, usd } from '../../kit/say/format.ts';
import { carrierTraits } from '../../models/wire/hpack/carriers.ts';
import { encoderTraits } from '../../models/wire/hpack/encoders.ts';
import { compressedBy } from './answer/compressed.ts';
import { compute } from './answer/compute.ts';
import type { Outputs } from './answer/outputs.ts';
import { estimators } from './ask/estimators.ts';
import { fields, groups, type Inputs } from './ask/fields.ts';
import { presets } from './ask/presets.ts';

/** The compression by which the encoder may keep the field. */
const indexedBy = (inputs: Inputs) => (encoderTraits(inputs.encoder).indexes ? compressedBy(inputs) : undefined);
const isHeader = ({ carrier }: Inputs): boolean => carrierTraits(carrier).header !== undefined;

const cachesInput = ({ usdPerMillionCarriedBytes, cachedInputShare }: Inputs): boolean =>
  usdPerMillionCarriedBytes > 0 && cachedInputShare > 0;

const verdicts = {
  'carry carry': 'Carrying is cheaper and, at the median, faster',
  'carry lookUp': 'Carrying is cheaper, looking up is faster at the median',
  'carry tie': 'Carrying is cheaper; at the median they are as fast',
  'lookUp carry': 'Looking up is cheaper, carrying is faster at the median',
  'lookUp lookUp': 'Looking up is cheaper and, at the median, faster',
  'lookUp tie': 'Looking up is cheaper; at the median they are as fast',
  'tie carry': 'They cost the same; carrying is faster at the median',
  'tie lookUp': 'They cost the same; looking up is faster at the median',
  'tie tie': 'They cost the same and are as fast',
} as const;

function answer(_: Inputs, { outputs: { carry, lookUp, cheaper, faster } }: { readonly outputs: Outputs }): string {
  const figures = ({ usdPerMonth, addedMilliseconds: { p50, p99 } }: Outputs['carry']) =>
    `**${usd(usdPerMonth)}** a month and adds **${milliseconds(p50)}** (p99 **${milliseconds(p99)}**)`;
  return `${verdicts[`${cheaper} ${faster}`]}. Carrying costs ${figures(carry)}; looking up costs ${figures(lookUp)}.`;
}

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'payload-cost',
  version: 3,
  title: 'Payload cost',
  question: 'What does carrying the state cost, against looking it up?',
  fields,
  groups,
  asked: {
    cookieName: ({ carrier }) => carrierTraits(carrier).isNamed,
    encoder: (inputs) => compressedBy(inputs) !== undefined,
    headerTableBytes: (inputs) => indexedBy(inputs)?.isApart === false,
    qpackTableBytes: (inputs) => indexedBy(inputs)?.isApart === true && encoderTraits(inputs.encoder).hasQpackTable,
    protocol: isHeader,
    internalProtocol: (inputs) => inputs.internalHops > 0 && isHeader(inputs),
    storeUsdPerMonth: ({ storeAlreadyRuns }) => !storeAlreadyRuns,
    storeWritesAsynchronous: ({ storeWritesPerRequest }) => storeWritesPerRequest > 0,
    cachedInputShare: ({ usdPerMillionCarriedBytes }) => usdPerMillionCarriedBytes > 0,
    cacheReadPriceRatio: cachesInput,
    cacheWritePriceRatio: cachesInput,
    modelKeepsContext: ({ usdPerMillionCarriedBytes }) => usdPerMillionCarriedBytes > 0,
  },
  rules: [
    ({ storeRttMilliseconds, storeRttP99Milliseconds }) =>
      storeRttP99Milliseconds < storeRttMilliseconds
        ? {
            field: 'storeRttP99Milliseconds',
            rule: `is below the median of ${exact(storeRttMilliseconds)} ms`,
            fix: 'Enter the same value as the median, or a larger one',
          }
        : undefined,
  ],
  compute,
  answer,
  presets,
  estimators,
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('payload-cost', fields)),
});
