import { decodedBytes } from '../paste/base64-text.ts';
import { type Found, present } from './found.ts';

/** An iron seal (`Fe26.2*…`), with iron-session's version mark at the end or without (hapi). */
export function readIron(text: string): Found | undefined {
  const [seal = '', version] = text.split('~');
  const fields = seal.split('*');
  if (fields.length !== 8 || !/^Fe26\.\d$/.test(fields[0] ?? '')) return undefined;
  const [prefix = 0, id = 0, salt = 0, vector = 0, cipher = 0, expiry = 0, macSalt = 0, mac = 0] = fields.map(
    (field) => field.length,
  );
  return {
    variant: fields[0] ?? '',
    claimBytes: Math.max(0, decodedBytes(fields[4] ?? '') - 1),
    claimBytesExact: false,
    settings: {},
    parts: present([
      { name: 'prefix', bytes: prefix + id },
      { name: 'salts', bytes: salt + macSalt },
      { name: 'initialisation vector', bytes: vector },
      { name: 'ciphertext', bytes: cipher },
      { name: 'expiry', bytes: expiry },
      { name: 'signature', bytes: mac },
      { name: 'version', bytes: version === undefined ? 0 : version.length + 1 },
      { name: 'separators', bytes: 7 },
    ]),
  };
}
