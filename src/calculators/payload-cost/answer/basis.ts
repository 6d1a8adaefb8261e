import type { Basis, Trusted } from '../../../kit/declare/define.ts';
import { exactOnceGiven } from '../../../kit/declare/exactly.ts';
import { encoderTraits } from '../../../models/wire/hpack/encoders.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { compressedBy } from './compressed.ts';

export const BY_LENGTH = 'by length alone within 1.5%, lists of UUIDs 3%; paste a sample for exact bytes';

/** Bytes: raw lines are exact; compressed ones with a sample, where the encoder's rule was checked byte by byte against a real client. */
export const bytes: Trusted<Inputs> = {
  basis: ({ carrier, protocol, encoder, sampleValue, growthBytesPerRequest }): Basis => {
    if (growthBytesPerRequest > 0) return 'approximation';
    const compression = compressedBy({ carrier, protocol });
    if (!compression) return 'exact';
    if (sampleValue === '') return 'approximation';
    return encoderTraits(encoder).isChecked && !compression.isApart ? 'exact' : 'measured';
  },
  error: BY_LENGTH,
};
/** Bytes of an id: a sample measures the carried value, not the id. */
export const idBytes: Trusted<Inputs> = {
  basis: (inputs): Basis => (compressedBy(inputs) ? 'approximation' : 'exact'),
  error: BY_LENGTH,
};
/** What a session carries in all: a sum over its requests. */
export const ofSession: Trusted<Inputs> = { basis: exactOnceGiven(fields, ['requestsPerSession']) };
/** Where the answer turns: found to a relative 1e-6 in this model, which is as good as its costs and delays. */
export const ofThisModel: Trusted<Inputs> = { basis: 'approximation', error: 'of this model to 1e-6' };
export const money: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'list prices, traffic spread evenly',
};
export const delay: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'sums of log-normal delays within 3% at p99 for up to ten operations',
};
