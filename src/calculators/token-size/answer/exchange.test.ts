/** What people reported, and real servers did, about whole exchanges: heads with all that a browser sends, answers that set cookies, cookies in parts. */
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../kit/read/read.ts';
import { envelopeOf } from '../../../kit/say/envelope.ts';
import { tokenSize } from '../spec.ts';

const run = (given: Readonly<Record<string, unknown>>) => {
  const { inputs, problems } = readInputs(tokenSize, given);
  expect(problems).toEqual([]);
  const { outputs, warnings } = tokenSize.compute(inputs);
  const of = ({ hops, firstRefusal }: typeof outputs.path) => hops.find(({ id }) => id === firstRefusal);
  return {
    ...outputs,
    refused: of(outputs.path),
    refusedWhenSet: of(outputs.whenSet),
    warned: warnings.map(({ id }) => id),
  };
};
const value = (bytes: number) => 'x'.repeat(bytes);
const pairs = (cookies: Readonly<Record<string, string>>) =>
  Object.entries(cookies)
    .map((pair) => pair.join('='))
    .join('; ');
const cookieLine = (cookies: Readonly<Record<string, string>>) => `Cookie: ${pairs(cookies)}`;

describe('a head has what the browser sends besides', () => {
  test.each([
    // Chromium 156 in front of Node 20.20.2: a Cookie line of 15,800 passed, one of 15,900 was answered 431
    ['Node', { path: ['browser', 'node'], otherCookieBytes: 15_847 }, 'node-http1-head', '431'],
    ['Tomcat', { path: ['browser', 'tomcat'], otherCookieBytes: 7700 }, 'tomcat-http1-head', '400'],
    ['Jetty', { path: ['browser', 'jetty'], otherCookieBytes: 7700 }, 'jetty-http1-head', '431'],
    ['lighttpd', { path: ['browser', 'lighttpd'], otherCookieBytes: 7700 }, 'lighttpd-http1-head', '431'],
  ])('%s', (_, given, id, status) => {
    const asked = { format: 'opaque', cookieName: 's', protocol: 'http1', ...given };
    expect(run(asked).refused).toMatchObject({ id, refusal: expect.stringMatching(`^${status}`) });
    expect(run({ ...asked, otherHeaderBytes: 16 }).refused).toBeUndefined();
  });

  // dotnet/aspnetcore 59771: "Request Too Long" with five parts of 4,008 and one of 27
  test('http.sys, with a cookie in parts', () => {
    const parts = Object.fromEntries([1, 2, 3, 4].map((part) => [`.AspNetCore.CookiesC${part}`, value(4008)]));
    const token = cookieLine({
      '.AspNetCore.Cookies': 'chunks-5',
      ...parts,
      '.AspNetCore.CookiesC5': value(27),
    });
    const { refused, warned, tokenBytes, chunks } = run({ token, path: ['browser', 'iis-httpsys'], protocol: 'http1' });
    expect(refused).toMatchObject({ id: 'iis-httpsys-head', refusal: expect.stringMatching(/^400/) });
    expect(warned).toContain('chunks');
    expect(tokenBytes).toBeGreaterThan(4 * 4008 + 27);
    expect(chunks).toBe(6);
  });
});

test('cookies beside a token in Authorization are part of the head', () => {
  const given = {
    format: 'jws',
    rolesCount: 0,
    otherClaimBytes: 222,
    carrier: 'authorization',
    otherCookieBytes: 7900,
  };
  expect(run({ ...given, path: ['browser', 'tomcat'], protocol: 'http1' }).refused?.id).toBe('tomcat-http1-head');
});

test('an Authorization field beside a cookie is held against the line as well', () => {
  const given = { format: 'opaque', authorizationBytes: 9000, path: ['nginx'], protocol: 'http1' };
  expect(run(given).refused?.id).toBe('nginx-http1-field');
});

test('cookies given by name count as often as they are there', () => {
  const given = { format: 'opaque', path: ['browser', 'tomcat'], protocol: 'http1' };
  const cookies = (count: number) => ({ _oauth2_proxy_csrf: { bytes: 280, count } });
  expect(run({ ...given, cookies: cookies(2) }).refused).toBeUndefined();
  expect(run({ ...given, cookies: cookies(30) }).refused?.id).toBe('tomcat-http1-head');
  const used = (count: number) => run({ ...given, cookies: cookies(count) }).path.hops[1]?.usedBytes ?? 0;
  expect(used(30) - used(29)).toBe(`; _oauth2_proxy_csrf=${value(280)}`.length);
});

describe('a cookie whose length chance decides', () => {
  const cookie = { format: 'rails', cookieName: '_app_session', rolesCount: 0, path: ['browser'] };

  // rails/rails 54838, 40551: nothing is raised, and the browser drops it
  test('too long for a browser, and not for Rails', () => {
    const { tokenBytes, refused, growth } = run({ ...cookie, otherClaimBytes: 2150 });
    expect(Math.abs(tokenBytes - 4210)).toBeLessThanOrEqual(25);
    expect(refused?.id).toBe('browser-chromium-cookie');
    expect(growth?.rolesUntil.map(({ id }) => id)).not.toContain('browser-chromium-cookie');
  });

  test('too long for Rails itself, which raises first', () => {
    expect(run({ ...cookie, otherClaimBytes: 2300 }).refused).toMatchObject({
      id: 'rails-cookie-overflow',
      refusal: expect.stringContaining('CookieOverflow'),
    });
  });

  test('at the border it may be refused', () => {
    const verdicts = [2020, 2040, 2060, 2080, 2100, 2120].map(
      (otherClaimBytes) => run({ ...cookie, otherClaimBytes }).path.hops.at(-1)?.verdict,
    );
    expect(verdicts).toContain('mayRefuse');
    expect(verdicts.at(0)).toBe('tight');
    expect(verdicts.at(-1)).toBe('refused');
  });
});

describe('the answer that sets a cookie', () => {
  // Measured with nginx 1.22.1 in front of Node: values of 3,905 in two parts pass, one byte more is 502
  const attributes = '; Path=/; HttpOnly; Secure; SameSite=Lax';
  const two = (bytes: number) =>
    [`s.0=${value(2000)}`, `s.1=${value(bytes - 2000)}`].map((pair) => `Set-Cookie: ${pair}${attributes}`).join('\n');

  test.each([
    ['two parts', two(3905), two(3906)],
    ['one', `Set-Cookie: s.0=${value(3963)}${attributes}`, `Set-Cookie: s.0=${value(3964)}${attributes}`],
  ])('%s: the border of a stock nginx in front of Node', (_, passes, refused) => {
    const given = { path: ['browser', 'nginx', 'node'], otherResponseBytes: 75 };
    expect(run({ ...given, token: passes }).refusedWhenSet).toBeUndefined();
    expect(run({ ...given, token: refused }).refusedWhenSet).toMatchObject({
      id: 'nginx-response-head',
      leftBytes: -1,
      refusal: expect.stringMatching(/^502/),
    });
    expect(run({ ...given, token: refused }).refused).toBeUndefined();
  });

  test('of a login that redirects', () => {
    const token = [0, 1].map((part) => `Set-Cookie: s.${part}=${value(1960)}; Path=/; HttpOnly`).join('\n');
    expect(run({ token, path: ['browser', 'nginx', 'node'] }).refusedWhenSet?.refusal).toMatch(/^502/);
    expect(run({ token, path: ['browser', 'kong', 'node'] }).refusedWhenSet?.refusal).toMatch(/^502/);
  });

  test('passes the proxy that ends the path, and not the service that answers', () => {
    const token = `Set-Cookie: s.0=${value(3990)}${attributes}`;
    expect(run({ token, path: ['browser', 'nginx'] }).refusedWhenSet?.id).toBe('nginx-response-head');
    expect(run({ token, path: ['node'] }).whenSet.hops).toEqual([]);
    expect(run({ token, path: ['node', 'tomcat'] }).whenSet.hops.map(({ id }) => id)).toEqual(['node-response-head']);
  });

  test('has each part of a described cookie', () => {
    const given = { format: 'jws', cookieName: 'authjs.session-token', otherClaimBytes: 4000, rolesCount: 0 };
    const { refused, refusedWhenSet, chunks } = run({
      ...given,
      path: ['browser', 'nginx', 'node'],
      protocol: 'http1',
    });
    expect([refused, refusedWhenSet?.id, chunks]).toEqual([undefined, 'nginx-response-head', 2]);
  });
});

describe('a cookie in parts', () => {
  test.each([
    ['ALB', { 'AWSELBAuthSessionCookie-0': value(4000), 'AWSELBAuthSessionCookie-1': value(4000) }, 8000],
    ['Kiali', { TOKEN_COOKIE1: value(3500), TOKEN_COOKIE2: value(900) }, 4400],
    ['a first part without a number', { 'kiali-token': value(3500), 'kiali-token-1': value(900) }, 4400],
    ['Supabase', { 'sb-x-auth-token.0': value(3180), 'sb-x-auth-token.1': value(1500) }, 4680],
    [
      'ASP.NET',
      { '.AspNetCore.Cookies': 'chunks-2', '.AspNetCore.CookiesC1': value(4005), '.AspNetCore.CookiesC2': value(2000) },
      6005,
    ],
    ['beside others', { theme: 'dark', a_0: value(900), a_1: value(900), a_2: value(7), lang: 'de' }, 1807],
  ])('%s, pasted', (_, cookies, bytes) => {
    const token = cookieLine(cookies);
    const { tokenBytes, parts, headerFieldBytes, warned } = run({ token, path: ['browser', 'alb', 'tomcat'] });
    expect(warned).toContain('chunks');
    expect(tokenBytes - (parts.find(({ name }) => name === 'chunk names')?.bytes ?? 0)).toBe(bytes);
    expect(headerFieldBytes).toBe(token.length);
  });

  test.each([
    ['numbered cookies of different lengths', { pref1: value(80), pref2: value(300) }],
    ['short ones', { ab1: 'x', ab2: 'y' }],
    ['one alone', { token1: value(2000) }],
  ])('%s are none', (_, cookies) => {
    expect(run({ token: cookieLine(cookies) }).warned).not.toContain('chunks');
  });

  test.each([
    ['by its name', { cookieName: '__Secure-next-auth.session-token' }],
    ['by a length', { cookieName: 'session', chunkBytes: 3936 }],
  ])('is split %s, and a browser keeps it', (_, given) => {
    const jwe = { format: 'jwe', alg: 'dir', enc: 'A256CBC-HS512', otherClaimBytes: 4700, rolesCount: 0 };
    const { path, chunks, warned } = run({ ...jwe, ...given, path: ['browser', 'vercel', 'nginx', 'node'] });
    expect(path.hops[0]?.verdict).toBe('fits');
    expect(chunks).toBe(2);
    expect(warned).toContain('split');
  });

  test('is kept whole where somebody says so', () => {
    const given = { cookieName: 'authjs.session-token', otherClaimBytes: 4000, chunkBytes: 0, path: ['browser'] };
    expect(run(given).refused?.id).toBe('browser-chromium-cookie');
  });
});

describe('hops that people name', () => {
  test.each([
    ['uwsgi', 3904, /closed.*502/],
    ['fiber', 4096, /^431/],
    ['puma', 81_928, /^400/],
    ['apigee', 25_600, /^431/],
    ['openshift', 32_768, /^400/],
    ['ingress-nginx', 8190, /^400/],
  ])('%s', (hop, limitBytes, refusal) => {
    const limits = [100, 200_000].flatMap((otherCookieBytes) => {
      const { path } = run({
        format: 'opaque',
        path: [hop],
        protocol: 'http1',
        otherCookieBytes,
        otherHeaderBytes: 16,
      });
      return path.hops.map((held) => [held.limitBytes, refusal.test(held.refusal)]);
    });
    expect(limits).toContainEqual([limitBytes, true]);
  });
});

test('an input without effect says so, and one with it does not', () => {
  const said = (given: Readonly<Record<string, unknown>>) => {
    const { inputs } = readInputs(tokenSize, given);
    return envelopeOf(tokenSize, inputs, tokenSize.compute(inputs), 'https://a.example').withoutEffect;
  };
  expect(said({ carrier: 'authorization', chunkBytes: 3000 })).toEqual(['chunkBytes']);
  expect(said({ token: cookieLine({ sid: 'abc' }), otherCookieBytes: 90 })).toEqual(['otherCookieBytes']);
  expect(said({ path: ['browser'], protocol: 'http1' })).toEqual(['protocol']);
  expect(said({ format: 'opaque', rolesCount: 5 })).toEqual(['rolesCount']);
  expect(said({ carrier: 'authorization', otherCookieBytes: 900 })).toBeUndefined();
});

test('more header fields than a hop takes', () => {
  expect(run({ path: ['envoy'], otherHeaderFields: 99 }).warned).not.toContain('fields');
  expect(run({ path: ['envoy'], otherHeaderFields: 100 }).warned).toContain('fields');
  expect(run({ path: ['istio'], otherHeaderFields: 100 }).warned).toContain('fields');
});
