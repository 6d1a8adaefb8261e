import type { CarriedField } from './carried-field.ts';
import { carrierTraits } from './carriers.ts';

/**
 * Bytes of a response that hands a value to the client: a Set-Cookie line, or the bare value in a body.
 * Responses leave the cloud, so unlike requests these bytes are charged as egress.
 *
 * @example returnedBytes({ carrier: 'cookie', cookieName: 'sid', value: textOf('abc') }) // 79
 */
export const returnedBytes = ({ carrier, cookieName, value }: CarriedField): number =>
  carrierTraits(carrier).returnedBytes(cookieName, value.octets);
