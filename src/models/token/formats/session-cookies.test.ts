import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerFieldBytes } from '../../exchange/header-field.ts';
import { dialectOf } from '../claims/dialect.ts';
import type { JsonObject } from '../claims/json.ts';
import { payloadOf } from '../claims/payload.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { tokenSizer } from '../token-format.ts';
import { cookieSession } from './cookie-session.ts';
import { expressSession } from './express-session.ts';
import { rails } from './rails.ts';

const require = createRequire(import.meta.url);
type Middleware = (request: IncomingMessage & { session?: object }, response: ServerResponse, next: () => void) => void;
const cookieSessionLibrary: (options: object) => Middleware = require('cookie-session');
const expressSessionLibrary: (options: object) => Middleware = require('express-session');
const { sign }: { sign: (value: string, secret: string) => string } = require('cookie-signature');
const uid: { sync: (bytes: number) => string } = require('uid-safe');

/** What a middleware sets on a response whose session holds `claims`. */
async function setCookies(middleware: Middleware, claims: object): Promise<readonly string[]> {
  const server: Server = createServer((request, response) =>
    middleware(Object.assign(request, { originalUrl: '/' }), response, () => {
      const session = 'session' in request ? request.session : undefined;
      Object.assign(session ?? {}, claims);
      response.end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const lines = await new Promise<readonly string[]>((done) =>
    get({ port, host: '127.0.0.1' }, (response) => {
      response.resume();
      done(response.headers['set-cookie'] ?? []);
    }),
  );
  server.close();
  return lines.map((line) => line.split(';')[0] ?? '');
}

test('cookie-session 2 with keygrip: both cookies as one Cookie line', async () => {
  const samples = fc.sample(
    fc.dictionary(fc.stringMatching(/^[a-zé東]{1,8}$/), fc.jsonValue({ stringUnit: 'binary' })),
    {
      numRuns: 8,
      seed: 1,
    },
  );
  for (const [index, claims] of samples.filter((sample) => Object.keys(sample).length > 0).entries()) {
    const name = 'n'.repeat(1 + (index % 9));
    const cookies = await setCookies(cookieSessionLibrary({ name, keys: ['secret'] }), claims);
    const bytes = cookieSession(utf8Bytes(JSON.stringify(claims)), name.length).tokenBytes;
    expect(headerFieldBytes('cookie', name, bytes, 0)).toBe(`Cookie: ${cookies.join('; ')}`.length);
  }
});

describe('express-session', () => {
  const { tokenBytes, tokenBytesMin, tokenBytesMax, likely } = expressSession();

  test('its bounds are 80 and 104', () => expect([tokenBytesMin, tokenBytesMax]).toEqual([80, 104]));

  test('20,000 ids of uid-safe signed by cookie-signature lie inside, the least among them and the median in the middle', () => {
    const lengths = Array.from(
      { length: 20_000 },
      () => encodeURIComponent(`s:${sign(uid.sync(24), 'secret')}`).length,
    );
    expect(Math.min(...lengths)).toBe(tokenBytesMin);
    expect(lengths.toSorted((a, b) => a - b)[10_000]).toBe(tokenBytes);
    expect(lengths.filter((length) => length < likely.p5 || length > likely.p95).length).toBeLessThan(2000);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(tokenBytesMax);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeCloseTo(82.6, 0);
  });

  test('the real middleware sends such a cookie', async () => {
    const middleware = expressSessionLibrary({ secret: 'secret', resave: false, saveUninitialized: true });
    const [cookie = ''] = await setCookies(middleware, {});
    const value = cookie.slice('connect.sid='.length);
    expect(value.length).toBeGreaterThanOrEqual(tokenBytesMin);
    expect(value.length).toBeLessThanOrEqual(tokenBytesMax);
  });
});

/** Lengths made with Flask 3.1.3 (inside an application context, where it sorts keys), itsdangerous 2.2.0 and Django 5.2.17 on zlib 1.2.13. */
const digests = (count: number): JsonObject => ({
  sub: 'u',
  groups: Array.from({ length: count }, (_, i) => createHash('md5').update(String(i)).digest('hex')),
});
const services = ['orders', 'invoices', 'customers', 'products', 'shipments', 'returns'];
const permissions: JsonObject = {
  sub: 'u',
  roles: services.flatMap((service) => ['read', 'write', 'delete', 'approve'].map((verb) => `${service}:${verb}`)),
};
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `role-${String(i).padStart(3, '0')}`);
const user: JsonObject = { sub: 'user_2b1e6f9c', iat: 1760000000, exp: 1760003600, roles: ['admin', 'editor'] };
const names: JsonObject = {
  name: 'Zoë Müller',
  city: '東京',
  emoji: '👩‍🚀',
  del: 'a\u007fb',
  ctl: '\u0001\n\t',
  slash: 'a/b',
  lt: '<b>&',
};
const fromPython: readonly (readonly [string, JsonObject, number, number, number])[] = [
  ['a user', user, 146, 140, 156],
  ['nothing', {}, 38, 38, 54],
  ['one number', { a: 1 }, 45, 45, 61],
  ['names in several scripts', names, 211, 186, 227],
  ['30 digests', digests(30), 866, 864, 880],
  ['200 digests', digests(200), 5366, 5363, 5379],
  ['24 permissions', permissions, 223, 224, 240],
  ['1,000 roles', { sub: 'u', roles: numbered(1000) }, 2642, 2647, 2663],
  ['200 accents and 120 roles', { x: 'é'.repeat(200), roles: numbered(120) }, 392, 388, 411],
];

describe('compressed cookies are those of the libraries, to the byte', () => {
  test.each(fromPython)('%s', (_, claims, flask, itsdangerous, django) => {
    const size = (format: 'flask' | 'django', serializer: 'library' | 'json-utf8') =>
      tokenSizer({ format })(payloadOf(format, claims, dialectOf(format, serializer))).tokenBytes;
    expect([size('flask', 'library'), size('flask', 'json-utf8'), size('django', 'library')]).toEqual([
      flask,
      itsdangerous,
      django,
    ]);
  });

  test('without the length of the stream there is no answer', () =>
    expect(() => tokenSizer({ format: 'flask' })({ payloadBytes: 84 })).toThrow(RangeError));
});

/** A cookie as ActiveSupport 6.1 and Rack make it: an envelope, AES-256-GCM, base64 of each part, and Rack's escapes. */
function railsCookie(name: string, claims: string): string {
  const envelope = { _rails: { message: Buffer.from(claims).toString('base64'), exp: null, pur: `cookie.${name}` } };
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
  const text = Buffer.concat([cipher.update(JSON.stringify(envelope)), cipher.final()]);
  const parts = [text, randomBytes(12), cipher.getAuthTag()].map((part) => part.toString('base64'));
  return encodeURIComponent(parts.join('--'));
}

describe('Rails 6.1', () => {
  test('356 characters before escapes, as ActiveSupport 6.1.7.10 wrote; 384 as sent lies inside', () => {
    const { parts, tokenBytes, tokenBytesMin, tokenBytesMax } = rails('_app_session')(125);
    const escapes = parts.find((part) => part.name === 'escapes')?.bytes ?? 0;
    expect(tokenBytes - escapes).toBe(356);
    expect(tokenBytesMin).toBeLessThanOrEqual(384);
    expect(tokenBytesMax).toBeGreaterThanOrEqual(384);
  });

  test('2,000 cookies encrypted by node:crypto: median and the middle nine tenths', () => {
    const claims = 'x'.repeat(2150);
    const { tokenBytes, likely } = rails('_app_session')(claims.length);
    const lengths = Array.from({ length: 2000 }, () => railsCookie('_app_session', claims).length).sort(
      (a, b) => a - b,
    );
    expect(Math.abs((lengths[1000] ?? 0) - tokenBytes)).toBeLessThanOrEqual(4);
    expect(Math.abs((lengths[100] ?? 0) - likely.p5)).toBeLessThanOrEqual(6);
    expect(Math.abs((lengths[1900] ?? 0) - likely.p95)).toBeLessThanOrEqual(6);
  });

  test('a name with an ampersand is longer inside the envelope than outside', () => {
    expect(rails('a&b')(300).tokenBytes).toBeGreaterThan(rails('a_b')(300).tokenBytes);
  });
});
