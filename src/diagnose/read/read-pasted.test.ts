import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '../facts.ts';
import { symptoms } from '../symptoms.fixture.ts';
import { readPasted } from './read-pasted.ts';

const read = (text: string) => readPasted(text, vocabulary);

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
/** A secret of random letters; short ones could be a word by chance. */
const secret = fc
  .array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 400 })
  .map((letters) => letters.join(''));
const padded = secret.map((value) => `${value}==`);
const jwt = fc.tuple(secret, secret, secret).map((parts) => parts.join('.'));
const value = fc.oneof(secret, padded, jwt);
const cookieName = fc.constantFrom(
  'session',
  '__Secure-authjs.session-token.0',
  'AWSELBAuthSessionCookie-0',
  '.AspNetCore.CookiesC1',
  '_ga',
);

/** The ways in which a secret gets into what people paste. Each is one text with the secrets that stand in it. */
const pasted = fc
  .record({ name: cookieName, first: value, second: value, host: secret, path: secret })
  .chain(({ name, first, second, host, path }) => {
    const secrets = [first, second, host, path];
    const request = [
      `GET /${path}?code=${second} HTTP/1.1`,
      `Host: ${host}.example`,
      `Cookie: ${name}=${first}; _csrf_${second}=${first}`,
      `Authorization: Bearer ${second}`,
    ];
    const response = [
      'HTTP/1.1 302 Found',
      `Location: https://${host}.example/${path}`,
      `Set-Cookie: ${name}=${first}; Path=/${path}; Domain=${host}.example`,
    ];
    const har = {
      log: {
        entries: [
          {
            request: {
              method: 'GET',
              url: `https://${host}.example/${path}?t=${second}`,
              headers: [{ name: 'cookie', value: `${name}=${first}` }],
              cookies: [{ name, value: first }],
            },
            response: {
              status: 502,
              statusText: '',
              headers: [{ name: 'set-cookie', value: `${name}=${first}` }],
              content: { text: second },
            },
          },
          {
            request: { method: 'GET', url: `https://${host}.example/` },
            response: { status: 200, headers: [{ name: 'x-token', value: second }] },
          },
        ],
      },
    };
    return fc.constantFrom(
      { kind: 'head', text: [...request, '', ...response].join('\n'), secrets },
      {
        kind: 'curl -v',
        text: [...request.map((line) => `> ${line}`), '>', ...response.map((line) => `< ${line}`)].join('\r\n'),
        secrets,
      },
      { kind: 'HAR', text: JSON.stringify(har, null, 2), secrets },
      {
        kind: 'command',
        text: `curl 'https://${host}.example/${path}' \\\n  -H 'cookie: ${name}=${first}' -H "authorization: Bearer ${second}" -b '${name}=${first}'`,
        secrets,
      },
      {
        kind: 'sentence',
        text: `I sent ${first} to ${host}@${host}.example and saw ${second} in the log: ${path}: 431`,
        secrets,
      },
      {
        kind: 'log',
        text: `2026/11/30 [error] upstream sent too big header, request: "GET /${path} HTTP/1.1", host: "${host}.example", token=${first}`,
        secrets,
      },
      { kind: 'bare', text: first, secrets },
      { kind: 'wrapped', text: `Cookie: ${name}=${first.slice(0, 8)}\n${first.slice(8)}; x=${second}`, secrets },
      { kind: 'no name', text: `Cookie: ${padded}${first}==; ${second}`, secrets },
      { kind: 'broken HAR', text: JSON.stringify(har).slice(0, -3), secrets },
    );
  });

describe('what is kept holds no piece of a value', () => {
  test('of cookies, tokens, addresses and paths, in whatever they are pasted', () => {
    fc.assert(
      fc.property(pasted, ({ text, secrets }) => {
        const kept = JSON.stringify(read(text)).toLowerCase();
        for (const one of secrets)
          for (let at = 0; at + 6 <= one.length; at++) {
            const piece = one.slice(at, at + 6).toLowerCase();
            if (kept.includes(piece)) return false;
          }
        return true;
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('names that hold an id are cut: of attempts, of projects', () => {
    const { request } = read(
      'Cookie: _oauth2_proxy_csrf_9f8e7d6c5b4a39281706aabbccdd=a; sb-qwertyuiopasdfghjklz-auth-token.0=b; __Host-next-auth.csrf-token=c',
    );
    expect(request?.fields[0]?.cookies?.map(({ name }) => name)).toEqual([
      '_oauth2_proxy_csrf_…',
      'sb-…-auth-token.0',
      '__Host-next-auth.csrf-token',
    ]);
  });
});

describe('lengths are those of the wire', () => {
  test('of a head that curl printed', () => {
    const { request, response, statuses, protocol } = read(
      '> GET /a HTTP/1.1\n> Host: a.example\n> Cookie: a=12345; bb=1\n> \n< HTTP/1.1 431 Request Header Fields Too Large\n< Server: nginx\n',
    );
    expect(request).toEqual({
      lineBytes: 'GET /a HTTP/1.1'.length,
      fields: [
        { name: 'host', valueBytes: 9 },
        {
          name: 'cookie',
          valueBytes: 'a=12345; bb=1'.length,
          cookies: [
            { name: 'a', nameBytes: 1, valueBytes: 5 },
            { name: 'bb', nameBytes: 2, valueBytes: 1 },
          ],
        },
      ],
    });
    expect(response?.lineBytes).toBe('HTTP/1.1 431 Request Header Fields Too Large'.length);
    expect([statuses, protocol]).toEqual([[431], 'http1']);
  });

  test('of a HAR the exchange that failed is read, and the others are counted', () => {
    const entry = (status: number, value: string) => ({
      request: { method: 'GET', url: 'https://a.example/', httpVersion: 'h2', headers: [{ name: 'Cookie', value }] },
      response: { status, headers: [] },
    });
    const reading = read(
      JSON.stringify({ log: { entries: [entry(200, 'a=1'), entry(404, 'a=1'), entry(431, 'a=12345')] } }),
    );
    expect(reading).toMatchObject({
      exchanges: 3,
      statuses: [431],
      protocol: 'http2',
      request: { fields: [{ name: 'cookie', valueBytes: 7 }] },
    });
  });

  test('of a command as browsers copy it', () => {
    const { request } = read("curl 'https://a.example/x?y=1' \\\n  -H 'accept: */*' \\\n  -b 'a=12345'");
    expect(request).toMatchObject({
      lineBytes: 'GET /x?y=1 HTTP/1.1'.length,
      fields: [
        { name: 'accept', valueBytes: 3 },
        { name: 'cookie', valueBytes: 7 },
      ],
    });
  });
});

test.each([
  ['HTTP 431 on every page', [431]],
  ['"GET /chat HTTP/2.0" 431 0 "-"', [431]],
  ['it listens on port 502, line 431, took 500 ms of localhost:400', [500]],
  ['status=520, then 502.', [520, 502]],
  ['2026-05-02 10.4.31.2', []],
])('%s: statuses %j', (text, statuses) => {
  expect(read(text).statuses).toEqual(statuses);
});

test('of megabytes as much is read as of kilobytes, and no more often', () => {
  const long = `Cookie: a=${'k'.repeat(3_000_000)}\n${'no ~= header; here : is , one\n'.repeat(50_000)}`;
  expect(read(long).request?.fields[0]?.valueBytes).toBe(3_000_002);
});

test('every symptom that is pasted tells something', () => {
  const silent = symptoms.filter(
    ({ pasted: text }) => text !== undefined && JSON.stringify(read(text)) === JSON.stringify(read('')),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
