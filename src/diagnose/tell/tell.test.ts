import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculators, tokenSize } from '../../calculators/index.ts';
import { defaultsOf } from '../../kit/declare/field.ts';
import { fromQuery } from '../../kit/read/codec.ts';
import { valuesOf } from '../../kit/read/fragment.ts';
import { readInputs } from '../../kit/read/read.ts';
import { root } from '../../tooling/run.ts';
import { isDecidable } from '../decidable.fixture.ts';
import { askedOf, diagnose } from '../diagnose.ts';
import { knowledge } from '../facts.ts';
import { heldOut } from '../held-out.fixture.ts';
import { beside } from '../rank/beside.ts';
import { causes } from '../rank/causes/causes.ts';
import { letters, symptoms } from '../symptoms.fixture.ts';
import { leadLink } from './links.ts';
import { GROUP_BYTES } from './ways-out.ts';
import { isAdjustable, liftedTo } from './words.ts';

const all = [...symptoms, ...heldOut]
  .filter(isDecidable)
  .map((symptom) => [symptom.id, diagnose(askedOf(symptom), 40)] as const);

describe.each(all)('%s', (_id, told) => {
  test('is answered in whole sentences, with a proof and a way out', () => {
    expect(['refused', 'cause']).toContain(told.outcome);
    expect(told.answer).toMatch(/^[A-Z*].*[.]$/);
    expect(told.answer.split('**').length % 2).toBe(1);
    expect(told.proof?.outcomes.length).toBeGreaterThanOrEqual(2);
    expect(told.ways.length + told.leads.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/undefined|NaN|\[object/);
  });

  test('has one hop of its path that refuses, or no path', () => {
    const refusing = told.path?.hops.filter(({ refuses }) => refuses) ?? [];
    expect(refusing).toHaveLength(told.path ? 1 : 0);
  });
});

/** Links that the page may show: those of causes, and those that take lengths along. */
const links = [
  ...causes.flatMap(({ leads }) => leads.map(leadLink)),
  ...all.flatMap(([, { ways }]) => ways.flatMap(({ link }) => link ?? [])),
].map(({ href }) => href);

test.each([...new Set(links)])('%s: a page that is there, with values that its calculator takes', (href) => {
  const [, path = ''] = /^([^#]*)\/(?:#|$)/.exec(href) ?? [];
  expect([`${path}.mdx`, `${path}/index.mdx`].some((file) => existsSync(join(root, 'content/docs', file)))).toBe(true);
  const values = valuesOf(href);
  const calculator = calculators.find(({ id }) => path === `calculators/${id}`);
  if (!calculator) return expect(`${values}`).toBe('');
  const { problems, unknown } = readInputs(calculator as never, fromQuery(values).given);
  expect([problems, unknown]).toEqual([[], []]);
});

test('what stands beside is what the calculator of tokens has', () => {
  const { otherHeaderBytes, otherResponseBytes, otherHeaderFields } = defaultsOf(tokenSize.fields);
  expect([beside.requestBytes, beside.responseBytes, beside.requestFields]).toEqual([
    otherHeaderBytes,
    otherResponseBytes,
    otherHeaderFields,
  ]);
});

test('a group weighs what it weighs in the calculator', () => {
  const { outputs } = tokenSize.compute(defaultsOf(tokenSize.fields));
  expect(outputs.growth?.bytesPerRole).toBeCloseTo(GROUP_BYTES, 2);
});

test.each([
  ['large_client_header_buffers 4 32k;', 8190, 32_768],
  ['node --max-http-header-size=32768', 16_444, 32_768],
  ['http.Server{MaxHeaderBytes: 1 << 21}', 1_052_672, 2_097_152],
  ['max_request_headers_kb: 96', 61_440, 98_304],
  ['server.max-http-request-header-size=32KB', 8192, 32_768],
  ['protocol_options: [max_header_value_length: 32_768]', 4096, 32_768],
  ['not adjustable', 4096, undefined],
])('%s sets %s to %s', (lift, now, to) => expect(liftedTo(lift, now)).toBe(to));

test('the line of every limit that can be raised raises it', () => {
  const lines = [...knowledge.hops.keys()]
    .flatMap((id) => knowledge.limitsOf(id))
    .filter((limit) => isAdjustable(limit));
  const not = lines.filter(({ lift, value }) => liftedTo(lift, value) === undefined);
  expect(new Set(not.map(({ lift }) => lift)).size / new Set(lines.map(({ lift }) => lift)).size).toBeLessThan(0.25);
});

describe('two carriers in one head', () => {
  const pasted = `GET /api/me HTTP/1.1\nHost: a.example\nAccept: */*\nCookie: s.0=${letters(3990)}; s.1=${letters(3990)}\nAuthorization: Bearer ${letters(8000)}\nX-More: ${letters(500)}\n\n431`;
  const told = diagnose(askedOf({ pasted, path: ['alb', 'nginx', 'node'] }), 40);

  test('are named as one head, and the cheapest way out sends one of them', () => {
    expect(told.answer).toMatch(
      /^\*\*Node\.js\*\* refuses it \*\*on the way in\*\*: the Cookie and the Authorization line together/,
    );
    expect(told.ways.map(({ title }) => title)[0]).toBe('Send one of the two, not both');
    expect(told.ways.at(-1)?.title).toBe('Send a reference, keep the session');
  });

  test('pass the hops that count each line, and what refuses next is said', () => {
    const verdicts = told.path?.hops.flatMap(({ id, cells }) => (id ? [[id, cells.request.verdict]] : []));
    expect(verdicts).toEqual([
      ['browser', 'tight'],
      ['alb', 'fits'],
      ['nginx', 'tight'],
      ['node', 'refused'],
    ]);
    expect(told.ways.map(({ after }) => after).join(' ')).toMatch(
      /Next to refuse: nginx, with \*\*\d+ more groups\*\*/,
    );
  });

  test('the parts of the head add up to it', () => {
    expect(told.proportion?.parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(told.proportion?.total);
  });
});

test('what nobody can place is said to fit nothing, and what fits everywhere to fit', () => {
  expect(diagnose(askedOf({ pasted: 'lorem ipsum' }), 40).outcome).toBe('nothing');
  const small = diagnose(askedOf({ pasted: 'Cookie: a=1', path: ['nginx', 'node'] }), 40);
  expect([small.outcome, small.answer]).toEqual([
    'fits',
    expect.stringMatching(/Nothing that is known of this path refuses it/),
  ]);
});
