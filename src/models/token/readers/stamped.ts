import { decodeBase64 } from '../paste/base64-text.ts';
import { jsonIn } from '../paste/encoded-json.ts';
import { type Found, present } from './found.ts';

const stamped =
  /^(\.?)([A-Za-z0-9_-]+)([.:])([A-Za-z0-9_-]{6})\3([A-Za-z0-9_-]{27}|[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{86})$/;

/**
 * A reader of what itsdangerous (Flask, with dots) and Django's `signing` (with colons) write: payload, six characters of time,
 * signature. A dot in front means zlib; those claims are handed on as they are.
 */
export const stampedReader =
  (separator: '.' | ':') =>
  (text: string): Found | undefined => {
    const [, mark, body = '', between, , signature = ''] = stamped.exec(text) ?? [];
    if (mark === undefined || between !== separator) return undefined;
    const bytes = decodeBase64(body);
    const compressed = mark === '.';
    const claims = compressed ? undefined : jsonIn(bytes);
    // A compressed cookie is told by its mark; a plain one that holds no JSON is something else.
    if (!compressed && claims === undefined) return undefined;
    return {
      variant: compressed ? 'compressed' : 'plain',
      claims,
      claimBytes: compressed ? undefined : bytes?.length,
      claimBytesExact: !compressed,
      compressedClaims: compressed ? bytes : undefined,
      settings: {},
      parts: present([
        { name: 'compression mark', bytes: mark.length },
        { name: 'payload', bytes: body.length },
        { name: 'timestamp', bytes: 6 },
        { name: 'signature', bytes: signature.length },
        { name: 'separators', bytes: 2 },
      ]),
    };
  };
