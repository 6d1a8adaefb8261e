import { createHash } from 'node:crypto';
import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { toQuery } from '../../kit/read/codec.ts';
import { type Given, readInputs } from '../../kit/read/read.ts';
import { envelopeOf } from '../../kit/say/envelope.ts';
import { toCsv, toMarkdown } from '../../kit/say/export.ts';
import { leavesOf } from '../../kit/say/leaves.ts';
import type { Inputs } from './ask/fields.ts';
import { presets } from './ask/presets.ts';
import { examples } from './examples.ts';
import { tokenSize } from './spec.ts';

const read = (given: Given) => readInputs(tokenSize, given);
const run = (given: Given) => {
  const { inputs, problems } = read(given);
  expect(problems).toEqual([]);
  return { inputs, ...tokenSize.compute(inputs) };
};

describe.each(examples)('$title', ({ inputs, outputs }) => {
  test('is what its source says', () => expect(run(inputs).outputs).toMatchObject(outputs));
});

describe.each(presets)('preset $label', ({ inputs }) => {
  const result = run(inputs);

  test('every leaf is described, finite, and parts add up', () => {
    expect(leavesOf(tokenSize, result.inputs, result).length).toBeGreaterThan(100);
    const { parts, tokenBytes } = result.outputs;
    expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(tokenBytes);
    expect(tokenSize.answer(result.inputs, result)).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('the count that fits a limit fits it, one more does not', () => {
    const { growth, limits } = result.outputs;
    // The neighbours of each hop are solved apart; a few of them tell.
    const few = new Set(['browser-chromium-cookie', 'nginx-http1-field', 'nginx-http2-encoded', 'alb-head']);
    for (const { id, roles } of growth?.rolesUntil.filter((until) => few.has(until.id)) ?? []) {
      const at = (count: number) =>
        tokenSize.compute({ ...result.inputs, rolesCount: count }).outputs.limits.find((limit) => limit.id === id);
      expect(at(roles)?.verdict).toMatch(/^(?:fits|tight)$/);
      expect(at(roles + 1)?.verdict).toMatch(/^(?:mayRefuse|refused)$/);
    }
    expect(growth === undefined || limits.length > 0).toBe(true);
  });
});

test('defaults: a result with a path that fits', () => {
  const { outputs, outcome } = run({});
  expect(outcome).toBe('ok');
  expect(outputs.path.hops.map(({ id }) => id.split('-')[0])).toEqual(['browser', 'alb', 'nginx', 'node']);
  expect(outputs.path.firstRefusal).toBeUndefined();
});

test('Auth.js: the least session is 435 bytes, as measured', () => {
  const authjs = presets.find(({ id }) => id === 'authjs');
  expect(run(authjs?.inputs ?? {}).outputs.tokenBytes).toBe(435);
});

describe('a pasted token', () => {
  const secret = createHash('sha256').update('a secret value').digest('hex');
  const sign = async () =>
    new CompactSign(new TextEncoder().encode(JSON.stringify({ sub: secret, roles: ['admin'] })))
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode('k'.repeat(32)));

  test('is measured as it is and leaves no trace in link, exports or words', async () => {
    const token = await sign();
    const result = run({ token: `Set-Cookie: sid=${token}; Path=/` });
    expect(result.outputs.tokenBytes).toBe(token.length);
    expect(result.outputs.headerFieldBytes).toBe(`Cookie: sid=${token}`.length);
    const report = { calculator: tokenSize, inputs: result.inputs, result, site: 'https://example.org/' };
    const words = [
      toQuery(tokenSize, result.inputs).toString(),
      JSON.stringify(envelopeOf(tokenSize, result.inputs, result, report.site)),
      toMarkdown(report),
      toCsv(report),
      tokenSize.answer(result.inputs, result),
      ...tokenSize.working.map((step) => step.numbers(result.inputs, result.outputs)),
    ].join('\n');
    for (let at = 0; at + 12 <= token.length; at += 6) expect(words).not.toContain(token.slice(at, at + 12));
    expect(words).not.toContain(secret.slice(0, 12));
  });

  test('never fills claims', async () => {
    expect(run({ token: await sign() }).inputs.claims).toBeUndefined();
  });

  test('of nothing is a problem beside the field', () => {
    expect(read({ token: 'Cookie: ' }).problems).toMatchObject([{ field: 'token' }]);
  });
});

describe('rules', () => {
  test.each([
    [{ format: 'jwe', alg: 'RS256' }, 'alg'],
    [{ format: 'jws', alg: 'dir' }, 'alg'],
    [{ format: 'jws', alg: 'HS256', header: '{"alg":"none"}' }, 'header'],
    [{ cookieName: 'a b' }, 'cookieName'],
    [{ path: ['nowhere'] }, 'path'],
    [{ claims: '[1]' }, 'claims'],
  ])('%o is refused beside %s', (given, field) => {
    expect(read(given).problems).toMatchObject([{ field }]);
  });
});

test('claims with duplicate keys, escapes and odd numbers count as they are written again', () => {
  const text = '{"a":1,"a":"\\u00e9","n":1e21,"z":-0,"__proto__":{"x":1}}';
  const bytes = Buffer.byteLength(JSON.stringify(JSON.parse(text)));
  expect(run({ claims: text }).outputs.payloadBytes).toBe(bytes);
  expect(run({ claims: text, serializer: 'json-ascii' }).outputs.payloadBytes).toBe(bytes + 4);
});

test('a longer token is never accepted where a shorter one was refused', () => {
  const defaults: Inputs = defaultsOf(tokenSize.fields);
  const refused = (rolesCount: number) =>
    new Set(
      tokenSize
        .compute({ ...defaults, rolesCount })
        .outputs.limits.filter(({ verdict }) => verdict === 'refused')
        .map(({ id }) => id),
    );
  for (const roles of [0, 50, 150, 400, 1000, 60_000])
    expect([...refused(roles)].every((id) => refused(roles + 37).has(id))).toBe(true);
});
