import { carrierTraits } from '../../../models/wire/hpack/carriers.ts';
import { compressionOf } from '../../../models/wire/hpack/protocols.ts';
import type { Inputs } from '../ask/fields.ts';

/** How the connection compresses the value; undefined where it is sent as it is. */
export const compressedBy = ({ carrier, protocol }: Pick<Inputs, 'carrier' | 'protocol'>) =>
  carrierTraits(carrier).header && compressionOf(protocol);
