import type { CompressiblePayload } from '../encoding/compressed-cookie.ts';
import type { Payload } from './format.ts';

/** A measure of compressible claims as a measure of payloads. Throws where the length of the zlib stream is missing. */
export const ofCompressible =
  <Size>(size: (payload: CompressiblePayload) => Size) =>
  ({ payloadBytes, deflatedBytes }: Payload): Size => {
    if (deflatedBytes === undefined) throw new RangeError('a format that compresses needs deflatedBytes');
    return size({ payloadBytes, deflatedBytes });
  };
