import type { LeafPath, Output } from '../../../kit/declare/define.ts';
import type { LimitResult } from '../../../models/exchange/limits.ts';
import type { TokenPart } from '../../../models/token/encoding/part.ts';
import type { Inputs } from '../ask/fields.ts';
import { holding, lines, sizes } from './basis.ts';

export interface Outputs {
  readonly tokenBytes: number;
  readonly tokenBytesMin: number;
  readonly tokenBytesMax: number;
  /** of the serialised claims; absent where they cannot be read */
  readonly payloadBytes?: number;
  /** what signs or seals it; absent where the format leaves no choice, and for a pasted token */
  readonly algorithm?: string;
  readonly headerFieldBytes: number;
  /** how many cookies carry it; one in a header of its own */
  readonly chunks: number;
  readonly parts: readonly TokenPart[];
  readonly limits: readonly LimitResult[];
  /** on the way in, hop by hop */
  readonly path: Passing;
  /** the answer that sets the cookie, from the service back */
  readonly whenSet: Passing;
  readonly growth?: Growth;
}

interface Passing {
  readonly hops: readonly LimitResult[];
  readonly firstRefusal?: string;
}

export interface Growth {
  /** how many there are now; absent for an id, which does not grow with them */
  readonly roles?: number;
  readonly bytesPerRole: number;
  readonly rolesUntil: readonly { readonly id: string; readonly roles: number }[];
}

const size = (label: string): Output<Inputs> => ({ label, unit: 'bytes', ...sizes });
const word = (label: string): Output<Inputs> => ({ label, unit: 'none', basis: 'measured' });
const limit = (label: string): Output<Inputs> => ({ label, unit: 'bytes', basis: 'measured' });
const held = (label: string): Output<Inputs> => ({ label, unit: 'bytes', ...holding });
const verdict = (label: string): Output<Inputs> => ({ label, unit: 'none', ...holding });

/** Each output with its unit and how far to trust it. */
export const outputs: { readonly [P in LeafPath<Outputs>]: Output<Inputs> } = {
  tokenBytes: size('Token'),
  tokenBytesMin: { label: 'Token, at least', unit: 'bytes', ...sizes },
  tokenBytesMax: { label: 'Token, at most', unit: 'bytes', ...sizes },
  payloadBytes: { label: 'Claims as JSON', unit: 'bytes', basis: 'exact' },
  algorithm: { label: 'Signed or sealed by', unit: 'none', basis: 'exact' },
  headerFieldBytes: { label: 'Header field', unit: 'bytes', ...lines },
  chunks: { label: 'Cookies', unit: 'count', ...lines },
  'parts[].name': word('Part'),
  'parts[].bytes': size('Bytes'),
  'limits[].id': word('Limit'),
  'limits[].limitBytes': limit('Accepted'),
  'limits[].usedBytes': held('Used'),
  'limits[].leftBytes': held('Left'),
  'limits[].verdict': verdict('Verdict'),
  'limits[].refusal': word('When it is exceeded'),
  'path.hops[].id': word('Hop'),
  'path.hops[].limitBytes': limit('Accepted'),
  'path.hops[].usedBytes': held('Used'),
  'path.hops[].leftBytes': held('Left'),
  'path.hops[].verdict': verdict('Verdict'),
  'path.hops[].refusal': word('When it is exceeded'),
  'path.firstRefusal': verdict('First refusal'),
  'whenSet.hops[].id': word('Hop'),
  'whenSet.hops[].limitBytes': limit('Accepted'),
  'whenSet.hops[].usedBytes': held('Used'),
  'whenSet.hops[].leftBytes': held('Left'),
  'whenSet.hops[].verdict': verdict('Verdict'),
  'whenSet.hops[].refusal': word('When it is exceeded'),
  'whenSet.firstRefusal': verdict('First refusal when it is set'),
  'growth.roles': { label: 'Roles now', unit: 'count', basis: 'exact' },
  'growth.bytesPerRole': { label: 'Each further role', unit: 'bytes', ...sizes },
  'growth.rolesUntil[].id': word('Limit'),
  'growth.rolesUntil[].roles': { label: 'Roles that fit', unit: 'count', ...holding },
};
