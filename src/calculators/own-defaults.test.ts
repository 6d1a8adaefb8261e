import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultsOf } from '../kit/declare/field.ts';
import { toQuery } from '../kit/read/codec.ts';
import { root, runInNode } from '../tooling/run.ts';
import { calculators } from './index.ts';
import { checkOwnDefaults, withOwnDefaults } from './own-defaults.ts';
import { replicas } from './replicas/spec.ts';

const { fields } = replicas;
const from = 'Platform team, 2026-11';

test('values replace the examples, read as in a form, and name who set them', () => {
  const own = withOwnDefaults('replicas', fields, {
    from,
    shared: { peakRequestsPerSecond: '1.2k' },
    replicas: { targetMilliseconds: '0.2 s', maxUtilisation: '60 %' },
  });
  expect(defaultsOf(own)).toEqual({
    ...defaultsOf(fields),
    peakRequestsPerSecond: 1200,
    targetMilliseconds: 200,
    maxUtilisation: 0.6,
  });
  expect(own.targetMilliseconds).toMatchObject({ from, isOwn: true });
  expect(own.cpuMilliseconds).toEqual(fields.cpuMilliseconds);
});

test('a link names them even where they are untouched: elsewhere they are no defaults', () => {
  const own = withOwnDefaults('replicas', fields, { from, replicas: { targetMilliseconds: 200 } });
  const query = toQuery({ ...replicas, fields: own }, defaultsOf(own));
  expect(Object.fromEntries(query)).toMatchObject({ targetMilliseconds: '200' });
});

test.each([
  [{ from, replicas: { zone: 2 } }, 'replicas.zone: there is no such input'],
  [{ from, replicas: { zones: 2 } }, 'put it under "shared"'],
  [{ from, shared: { zones: 99 } }, 'Zones must lie between 1 and 16'],
  [{ from, replicas: { targetMilliseconds: 'soon' } }, 'replicas.targetMilliseconds: Target response time'],
  [{ shared: { zones: 2 } }, 'from: say whose they are'],
  [{ from, replicas: 3 }, 'replicas: name inputs'],
])('%j fails with what is wrong', (own, message) => {
  expect(() => withOwnDefaults('replicas', fields, own)).toThrow(message);
});

test.each([
  [{ replica: {} }, 'replica: there is no such section'],
  [{ shared: { targetMilliseconds: 3 } }, 'shared.targetMilliseconds: nothing shared'],
])('%j fails with what is wrong over all calculators', (own, message) => {
  expect(() => checkOwnDefaults(calculators, own)).toThrow(message);
});

test('a file named by DEFAULTS counts at the terminal as in a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  const file = join(folder, 'ours.yaml');
  writeFileSync(file, `from: ${from}\nreplicas:\n  targetMilliseconds: 250 ms\n`);
  const script = `process.env.DEFAULTS = ${JSON.stringify(file)};
    const { replicas } = await import('./src/calculators/replicas/spec.ts');
    console.log(replicas.fields.targetMilliseconds.default, replicas.fields.targetMilliseconds.from);`;
  try {
    expect(runInNode(script, root)).toBe(`250 ${from}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
