import type { LeafPath, Output } from '../../../kit/declare/define.ts';
import type { TokenPart } from '../../../models/token/encoding/part.ts';
import type { LimitResult } from '../../../models/token/limits/limits.ts';
import type { Inputs } from '../ask/fields.ts';
import { holding, lines, sizes } from './basis.ts';

export interface Outputs {
  readonly tokenBytes: number;
  readonly tokenBytesMax: number;
  /** of the serialised claims; absent where they cannot be read */
  readonly payloadBytes?: number;
  /** what signs or seals it; absent where the format leaves no choice, and for a pasted token */
  readonly algorithm?: string;
  readonly headerFieldBytes: number;
  readonly parts: readonly TokenPart[];
  readonly limits: readonly LimitResult[];
  readonly path: { readonly hops: readonly LimitResult[]; readonly firstRefusal?: string };
  readonly growth?: Growth;
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
  tokenBytesMax: { label: 'Token, at most', unit: 'bytes', ...sizes },
  payloadBytes: { label: 'Claims as JSON', unit: 'bytes', basis: 'exact' },
  algorithm: { label: 'Signed or sealed by', unit: 'none', basis: 'exact' },
  headerFieldBytes: { label: 'Header field', unit: 'bytes', ...lines },
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
  'growth.roles': { label: 'Roles now', unit: 'count', basis: 'exact' },
  'growth.bytesPerRole': { label: 'Each further role', unit: 'bytes', ...sizes },
  'growth.rolesUntil[].id': word('Limit'),
  'growth.rolesUntil[].roles': { label: 'Roles that fit', unit: 'count', ...holding },
};
