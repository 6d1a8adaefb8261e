import { pythonAscii, pythonUtf8 } from '../claims/serialise.ts';
import { type CompressiblePayload, stampedCookie } from '../encoding/compressed-cookie.ts';
import type { TokenSize } from '../encoding/part.ts';
import { asksNothing, type Format } from './format.ts';
import { ofCompressible } from './stamped.ts';

/**
 * Size of Django's signed cookie session (`signing.dumps(compress=True)`): payload, time in base62 (6 characters
 * until the year 3769), SHA-256, colons between. Exact for a given zlib length.
 * @example django({ payloadBytes: 84, deflatedBytes: 78 }).tokenBytes // 156
 */
export const django = (payload: CompressiblePayload): TokenSize => stampedCookie(payload, 32);

/**
 * Django's session in a signed cookie.
 * @example recognise('e30:Zx1y2z:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').format // 'django'
 */
export const djangoFormat = {
  label: 'Django signed session',
  kind: 'compressed',
  dialect: pythonAscii,
  plainDialect: pythonUtf8,
  asks: asksNothing,
  sizer: () => ofCompressible(django),
} as const satisfies Format;
