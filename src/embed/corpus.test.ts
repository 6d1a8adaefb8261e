/** Links and embeds that are out in the world: each must open for as long as there is an `embed/v1`, with the same numbers. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { EDITION } from '../kit/declare/edition.ts';
import { FORMER_EDITIONS } from '../kit/declare/former-editions.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { follower } from '../service/all.ts';
import { codeOf } from './frame/codes.ts';
import { namedIn, readOptions } from './frame/options.ts';

type Entry = { readonly address: string; readonly version: number; readonly outcome: string; readonly main?: number };
const corpus: readonly Entry[] = JSON.parse(readFileSync(new URL('corpus-v1.json', import.meta.url), 'utf8'));
const all: readonly Calculator[] = calculators;

test('every calculator is in it at its version, as a link and as an embed: npm run corpus', () => {
  for (const { id, version } of all)
    for (const path of [`/calculators/${id}/`, `/embed/v1/${id}/`])
      expect(
        corpus.some((entry) => entry.address.startsWith(path) && entry.version === version),
        `corpus-v1.json has no ${path} at version ${version}`,
      ).toBe(true);
});

test('entries of the edition in force check numbers, and of the one before there are some that only open', () => {
  const of = (edition: string) => corpus.filter(({ address }) => valuesOf(address).get('e') === edition);
  for (const { id, version } of all)
    expect(
      of(EDITION).some((entry) => entry.address.includes(`/${id}/`) && entry.version === version),
      id,
    ).toBe(true);
  for (const edition of FORMER_EDITIONS) expect(of(edition).length, edition).toBeGreaterThan(100);
});

test('every calculator has the files of an embed, and they load', async () => {
  for (const { id } of all) expect(Object.keys(codeOf(id)), id).toEqual(['view', 'more', 'fields', 'spec']);
  for (const { id } of all) for (const part of Object.values(codeOf(id))) expect(await part(), id).toBeDefined();
  expect(() => codeOf('no-such')).toThrow('There is no calculator no-such');
});

test.each(corpus)('$address', async ({ address, version, outcome, main }) => {
  const { pathname } = new URL(address, 'https://where-state-lives.example');
  const id = pathname.split('/').at(-2);
  const calculator = all.find((one) => one.id === id);
  if (!calculator) throw new Error(`There is no ${id} any more`);
  const options = readOptions(valuesOf(address));
  const preset = calculator.presets.find((one) => one.id === options.preset);
  expect(preset?.id).toBe(options.preset);
  expect(namedIn(options).filter((name) => !Object.hasOwn(calculator.fields, name))).toEqual([]);
  const { inputs, problems, unknown } = readFollowing(calculator, { ...preset?.inputs, ...options.given }, follower);
  expect({ problems, unknown }).toEqual({ problems: [], unknown: [] });
  await calculator.prepare?.(inputs);
  const result = calculator.compute(inputs);
  // A higher version may give other numbers: that is what it is for
  if (calculator.version !== version) return;
  expect(result.outcome).toBe(outcome);
  const value = valueAt(result.outputs, calculator.main);
  if (main === undefined) expect(value).toBeUndefined();
  else expect(Math.abs(Number(value) - main)).toBeLessThanOrEqual(1e-9 * Math.abs(main));
});
