import { pythonNumbers } from '../claims/float-text.ts';
import { asciiOnly, pythonUtf8 } from '../claims/serialise.ts';
import { type CompressiblePayload, stampedCookie } from '../encoding/compressed-cookie.ts';
import type { TokenSize } from '../encoding/part.ts';
import { asksNothing, type Format } from './format.ts';
import { ofCompressible } from './stamped.ts';

/**
 * Size of Flask's session cookie (itsdangerous `URLSafeTimedSerializer`): payload, time, SHA-1, dots between.
 * Exact for a given zlib length (`zlibBytes`).
 * @example flask({ payloadBytes: 84, deflatedBytes: 78 }).tokenBytes // 140
 */
export const flask = (payload: CompressiblePayload): TokenSize => stampedCookie(payload, 20);

/**
 * Flask's session. Its JSON provider sorts keys and writes ASCII; a plain itsdangerous serializer does neither.
 * @example recognise('e30.Zx1y2z.AAAAAAAAAAAAAAAAAAAAAAAAAAA').format // 'flask'
 */
export const flaskFormat = {
  label: 'Flask session',
  kind: 'compressed',
  dialect: { escape: asciiOnly, sortedKeys: true, numbers: pythonNumbers },
  plainDialect: pythonUtf8,
  asks: asksNothing,
  sizer: () => ofCompressible(flask),
} as const satisfies Format;
