/** A cookie that its library splits is not dropped: the first limit it meets is that of the line, and the words say so. */
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../kit/read/read.ts';
import { tokenSize } from '../spec.ts';

const sealed = {
  format: 'jwe',
  alg: 'dir',
  enc: 'A256CBC-HS512',
  rolesCount: 300,
  otherClaimBytes: 222,
  protocol: 'http1',
};
const asked = (given: Readonly<Record<string, unknown>>) => {
  const { inputs, problems } = readInputs(tokenSize, { ...sealed, path: 'browser,nginx,node', ...given });
  expect(problems).toEqual([]);
  const result = tokenSize.compute(inputs);
  const browser = result.outputs.path.hops[0];
  return { ...result, browser, answer: tokenSize.answer(inputs, result) };
};
const warned = ({ warnings }: ReturnType<typeof asked>) => warnings.find(({ id }) => id === 'split')?.message;

describe('libraries that split', () => {
  test.each([
    ['__Secure-authjs.session-token', 'Auth.js', 3936],
    ['__Secure-next-auth.session-token', 'Auth.js', 3936],
    ['sb-abcdefgh-auth-token', 'Supabase', 3180],
    ['appSession', 'nextjs-auth0', 4000],
    ['.AspNetCore.Cookies', 'ASP.NET Core cookies', undefined],
  ])('%s of %s: each part fits a browser', (cookieName, library, chunkBytes) => {
    const split = asked({ cookieName });
    expect(split.outputs.tokenBytes).toBeGreaterThan(7000);
    expect(split.browser).toMatchObject({ id: 'browser-chromium-cookie' });
    expect(split.browser?.verdict).toBe('fits');
    expect(split.outputs.path.firstRefusal).toBeUndefined();
    expect(split.answer).not.toMatch(/drops/);
    expect(warned(split)).toMatch(new RegExp(`^${library} splits it into [23] cookies`));
    if (chunkBytes) expect(split.browser?.usedBytes).toBe(`${cookieName}.0`.length + chunkBytes);
  });
  test('the names of the parts are in the line', () => {
    const cookieName = '__Secure-authjs.session-token';
    const { outputs } = asked({ cookieName });
    const { tokenBytes, headerFieldBytes } = outputs;
    const value = 'x'.repeat(tokenBytes);
    const line = `Cookie: ${cookieName}.0=${value.slice(0, 3936)}; ${cookieName}.1=${value.slice(3936)}`;
    expect(headerFieldBytes).toBe(line.length);
  });
  test('one more role may be refused by the line, never by the browser', () => {
    const { outputs } = asked({ cookieName: '__Secure-authjs.session-token', rolesCount: 500 });
    expect(outputs.path.firstRefusal).toBe('nginx-http1-field');
  });
  test('a short one is not split', () => {
    expect(warned(asked({ cookieName: '__Secure-authjs.session-token', rolesCount: 10 }))).toBeUndefined();
  });
});

test.each(['session', 'appSessions', '_app_session'])(
  '%s is of no library that splits: the browser drops it',
  (cookieName) => {
    const whole = asked({ cookieName });
    expect(whole.outputs.path.firstRefusal).toBe('browser-chromium-cookie');
    expect(whole.answer).toMatch(/drops it without an error/);
    expect(warned(whole)).toBeUndefined();
  },
);
test('nor does a header split', () => {
  expect(warned(asked({ cookieName: 'appSession', carrier: 'authorization', path: 'nginx,node' }))).toBeUndefined();
});
