/** Any legal default of an organisation builds: a number that it leaves without a meaning is words in its sentence. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { checkOwnDefaults, withOwnDefaults } from '../calculators/own-defaults.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { follower } from '../service/all.ts';
import { answerFor, liveSource, liveText, whyNone, wordsForNone } from './live-value.ts';

const from = 'Platform team, 2026-11';
/** Legal, and far from the example in each direction. */
const sets = [
  { from, shared: { zones: 2, peakRequestsPerSecond: 900 }, replicas: { targetMilliseconds: '200 ms' } },
  { from, shared: { zones: 2 } },
  { from, shared: { zones: 1 }, replicas: { zonesLost: 0 } },
  { from, shared: { zones: 1 }, replicas: { zonesLost: 0 }, failover: { replicas: 1 } },
  { from, shared: { peakRequestsPerSecond: 2 } },
  { from, shared: { peakRequestsPerSecond: '1M' } },
  { from, shared: { activeSessions: 1 } },
  { from, replicas: { targetMilliseconds: '1 ms' } },
  { from, revocation: { acceptableExposureSeconds: 1 } },
  { from, retries: { attemptsPerLayer: 10, layers: 5 } },
];

const quotes = globSync('content/docs/**/*.mdx').flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/<Live\b((?:\s+\w+="[^"]*")*)\s*\/>/g)].map(([, attributes = '']) => ({
    ...liveSource(/\bof="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    query: /\bwith="([^"]*)"/.exec(attributes)?.[1] ?? '',
  })),
);

describe.each(sets)('$shared $replicas $failover $revocation $retries', (own) => {
  const ours = new Map<string, Calculator>(
    calculators.map((one) => {
      const calculator: Calculator = one as never;
      return [one.id, { ...calculator, fields: withOwnDefaults(one.id, calculator.fields, own) }];
    }),
  );

  test('every number on every page is a number, or words that say why there is none', () => {
    expect(() => checkOwnDefaults([...ours.values()], own)).not.toThrow();
    for (const { calculator: id, path, query } of quotes) {
      const calculator = ours.get(id);
      if (!calculator) throw new Error(`no calculator ${id}`);
      const answered = answerFor(calculator, query, {}, follower);
      if (liveText(calculator, path, answered) !== undefined) continue;
      expect(wordsForNone(calculator, path, answered), `${id}.${path}`).toMatch(/^(no|not|nothing) [a-z ]+$/);
      expect(whyNone(calculator, answered), `${id}.${path}`).toMatch(/\.$/);
    }
  });
});

test('a backlog that never ends is no number', () => {
  const own = sets[0] ?? {};
  const [failover] = calculators.filter(({ id }) => id === 'failover');
  if (!failover) throw new Error('no failover');
  const calculator: Calculator = { ...failover, fields: withOwnDefaults('failover', failover.fields, own) } as never;
  expect(wordsForNone(calculator, 'backlogSeconds', answerFor(calculator, '', {}, follower))).toBe('no backlog drains');
});
