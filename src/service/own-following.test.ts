/** An organisation's own defaults move what follows from them, wherever defaults are shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { root, runInNode } from '../tooling/run.ts';
import { follower } from './all.ts';

const all: readonly Calculator[] = calculators;
const folder = mkdtempSync(join(tmpdir(), 'own-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  { zones: 1, peakRequestsPerSecond: 0.01 },
  { zones: 1, peakRequestsPerSecond: 9_000_000 },
  { zones: 2, peakRequestsPerSecond: 1200, activeSessions: 250_000 },
])('with %j', (shared) => {
  const file = join(folder, 'own.yaml');
  writeFileSync(file, JSON.stringify({ from: 'Platform team', shared }));
  const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = JSON.parse(
    runInNode(
      `process.env.DEFAULTS = ${JSON.stringify(file)};
       const { calculators } = await import('./src/calculators/index.ts');
       const { defaultsOf } = await import('./src/kit/declare/field.ts');
       process.stdout.write(JSON.stringify(Object.fromEntries(calculators.map(({ id, fields }) => [id, defaultsOf(fields)]))));`,
      root,
    ),
  );
  for (const calculator of all) {
    const typed = Object.entries(shared).filter(([name]) => Object.hasOwn(calculator.fields, name));
    for (const [name, { value }] of Object.entries(follower.follow(calculator, Object.fromEntries(typed), shared)))
      if (value !== undefined) expect(defaults[calculator.id]?.[name], `${calculator.id}.${name}`).toEqual(value);
  }
});
