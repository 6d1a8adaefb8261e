/**
 * Code on a page that accepts or refuses a credential is run as it is printed, with what it claims to refuse: readers copy it, and one that lets
 * something through looks the same as one that does not.
 */
import { globSync, readFileSync } from 'node:fs';
import { generateKeyPair, type JWTPayload, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';

const folder = 'content/docs/';
const checks = /verify|decrypt|unseal|\bsub\b|\biat\b|\bexp\b/i;

/** Blocks of JavaScript of a page that judge a credential. */
const blocksOf = (page: string) =>
  [...readFileSync(folder + page, 'utf8').matchAll(/^```(?:js|ts)\b.*\n([\s\S]*?)^```/gm)]
    .map(([, code = '']) => code.trim())
    .filter((code) => checks.test(code));
const blockOf = (page: string) => blocksOf(page)[0] ?? '';

const tried = ['patterns/revocation-strategies.mdx', 'patterns/signed-tokens.mdx'];

test('every printed check is one of those tried here', () => {
  const pages = globSync('**/*.mdx', { cwd: folder }).flatMap((page) => blocksOf(page).map(() => page));
  expect(pages.sort()).toEqual(tried);
});

describe('patterns/signed-tokens', () => {
  const code = blockOf('patterns/signed-tokens.mdx');
  const issuer = 'https://issuer.example';
  const keys = generateKeyPair('ES256');
  const stranger = generateKeyPair('ES256');
  const nowSeconds = Math.floor(Date.now() / 1000);
  const claims: JWTPayload = {
    iss: issuer,
    aud: 'orders',
    sub: 'u1',
    client_id: 'shop',
    jti: 'one',
    iat: nowSeconds - 60,
    exp: nowSeconds + 600,
  };
  const signed = async (changed: JWTPayload = {}, header = {}, key?: CryptoKey | Uint8Array) =>
    new SignJWT({ ...claims, ...changed })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
      .sign(key ?? (await keys).privateKey);
  const without = (name: string) => signed({ [name]: undefined });
  /** The block of the page as the body of a function, with the names that it takes from around it. */
  const accepts = async (token: string): Promise<boolean> => {
    const { publicKey } = await keys;
    const run = new Function('jwtVerify', 'keysOf', 'issuer', 'token', `return (async () => { ${code} })()`);
    return run(jwtVerify, () => publicKey, issuer, token).then(
      () => true,
      () => false,
    );
  };

  test('a whole token is accepted, and one that expired within the leeway', async () => {
    expect(await accepts(await signed())).toBe(true);
    expect(await accepts(await signed({ exp: nowSeconds - 2 }))).toBe(true);
  });

  test.each([
    ...Object.keys(claims).map((name) => [`no ${name}`, () => without(name)] as const),
    ['another issuer', () => signed({ iss: 'https://other.example' })],
    ['another audience', () => signed({ aud: 'invoices' })],
    ['expired', () => signed({ exp: nowSeconds - 30 })],
    ['not valid yet', () => signed({ nbf: nowSeconds + 60 })],
    ['an expiry in milliseconds, an hour old', () => signed({ iat: nowSeconds - 3600, exp: nowSeconds * 1000 })],
    ['a time of issue in milliseconds', () => signed({ iat: nowSeconds * 1000, exp: (nowSeconds + 600) * 1000 })],
    ['an expiry in words', () => signed({ exp: 'tomorrow' as never })],
    ['an id token', () => signed({}, { typ: 'JWT' })],
    ['no type', () => signed({}, { typ: undefined })],
    ["a stranger's key", async () => signed({}, {}, (await stranger).privateKey)],
    ['an HMAC', () => signed({}, { alg: 'HS256' }, new Uint8Array(32))],
    ['no signature', async () => new UnsecuredJWT(claims).encode()],
  ] as const)('refused: %s', async (_name, token) => expect(await accepts(await token())).toBe(false));
});

describe('patterns/revocation-strategies', () => {
  const accepted: (claims: object, cutoffs: Map<string, number>) => boolean = new Function(
    `${blockOf('patterns/revocation-strategies.mdx')}; return accepted`,
  )();
  const cutoffs = new Map([['u1', 1_000]]);

  test.each([
    ['a login after the cut-off', { sub: 'u1', iat: 1_001 }, true],
    ['somebody who has no cut-off', { sub: 'u2', iat: 1 }, true],
    ['the second of the cut-off', { sub: 'u1', iat: 1_000 }, false],
    ['before it', { sub: 'u1', iat: 999 }, false],
    ['no time of issue', { sub: 'u1' }, false],
    ['nobody', { iat: 1_001 }, false],
  ])('%s', (_name, claims, expected) => expect(accepted(claims, cutoffs)).toBe(expected));
});
