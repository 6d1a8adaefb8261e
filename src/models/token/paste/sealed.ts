import { fernet } from '../fernet.ts';
import { decodeBase64, decodedBytes } from './base64-text.ts';
import { present, type Recognised } from './recognised.ts';

const fernetOverhead = 57;

/**
 * Reads a Fernet token: base64 that starts with the version byte 0x80 and holds whole cipher blocks.
 * @example readFernet('gAAAAAB') // undefined: too short
 */
export function readFernet(text: string): Recognised | undefined {
  if (!text.startsWith('gAAAA')) return undefined;
  const bytes = decodeBase64(text);
  if (bytes === undefined || bytes.length < fernetOverhead + 16) return undefined;
  const cipher = bytes.length - fernetOverhead;
  if (cipher % 16 !== 0) return undefined;
  const { parts, tokenBytes } = fernet(cipher - 1);
  const unpadded = tokenBytes - text.length;
  const last = parts.length - 1;
  return {
    family: 'fernet',
    variant: 'AES-128-CBC, HMAC-SHA256',
    claimBytes: cipher - 1,
    claimBytesExact: false,
    parts: parts.map((part, index) => (index === last ? { ...part, bytes: part.bytes - unpadded } : part)),
  };
}

/**
 * Reads an iron seal (`Fe26.2*…`), with iron-session's version mark at the end or without (hapi).
 * @example readIron('Fe26.2**') // undefined: eight fields belong to a seal
 */
export function readIron(text: string): Recognised | undefined {
  const [seal = '', version] = text.split('~');
  const fields = seal.split('*');
  if (fields.length !== 8 || !/^Fe26\.\d$/.test(fields[0] ?? '')) return undefined;
  const [prefix = 0, id = 0, salt = 0, vector = 0, cipher = 0, expiry = 0, macSalt = 0, mac = 0] = fields.map(
    (field) => field.length,
  );
  return {
    family: 'iron-session',
    variant: fields[0] ?? '',
    claimBytes: Math.max(0, decodedBytes(fields[4] ?? '') - 1),
    claimBytesExact: false,
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
