import type { Basis, Trusted } from '../../kit/define.ts';
import type { Inputs } from './fields.ts';

export const BY_LENGTH = 'by length alone within 1.5%, lists of UUIDs 3%; paste a sample for exact bytes';

/** Bytes: raw lines are exact; compressed ones with a sample, where the encoder's rule was checked byte by byte against a real client. */
export const bytes: Trusted<Inputs> = {
  basis: ({ carrier, protocol, encoder, sampleValue, growthBytesPerRequest }): Basis => {
    if (carrier === 'body' || protocol === 'http1') return 'exact';
    if (sampleValue === '' || growthBytesPerRequest > 0) return 'approximation';
    return encoder === 'nghttp2' && protocol === 'http2' ? 'exact' : 'measured';
  },
  error: BY_LENGTH,
};
export const money: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'list prices, traffic spread evenly',
};
export const delay: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'sums of log-normal delays within 3% at p99 for up to ten operations',
};
