import { describe, expect, test } from 'vitest';
import { bake } from './call.fixture.ts';

describe('ranges', () => {
  test('both spellings give the same, with ends, seed, outcomes and spreads', async () => {
    const [text, ends] = await Promise.all([
      bake({ requestsPerSecond: '50..200', seed: 3 }),
      bake({ requestsPerSecond: { low: 50, high: 200 }, seed: '3' }),
    ]);
    expect(text).toEqual(ends);
    const envelope = JSON.parse(text.stdout);
    expect(Object.keys(envelope)).toEqual([
      'calculator',
      'version',
      'edition',
      'seed',
      'inputs',
      'outcome',
      'outcomes',
      'outputs',
      'warnings',
      'link',
    ]);
    expect(envelope).toMatchObject({
      seed: 3,
      inputs: { requestsPerSecond: { low: 50, high: 200 } },
      outcomes: { ok: 1 },
      outputs: { verdict: '=open | "warm"', cost: { flour: { p5: 0.4, p50: 0.4, p95: 0.4 } } },
    });
    expect(envelope.outputs.usdPerMonth.p95).toBeCloseTo(200, -1);
    expect(envelope.link).toMatch(/&requestsPerSecond=50\.\.200&seed=3$/);
  });

  test('what was printed may be given again', async () => {
    const first = await bake({ ovens: '3..9', sold: '50%..90%' });
    const { followed, ...printed } = JSON.parse(first.stdout);
    expect(Object.keys(followed)).toEqual(['requestsPerSecond']);
    const again = await bake({ ...printed.inputs, seed: printed.seed });
    expect(JSON.parse(again.stdout)).toEqual(printed);
  });

  test('a range from a number to itself is that number', async () =>
    expect(await bake({ ovens: '5..5', seed: 9 })).toEqual(await bake({ ovens: 5 })));

  test('a limit is asked of the end that may miss it, or of the rank that the path names', async () => {
    const sold = (...limits: string[]) => bake({ requestsPerSecond: '50..200' }, ...limits);
    for (const [limits, exitCode] of [
      [['--fail-above', 'usdPerMonth=210'], 0],
      [['--fail-above', 'usdPerMonth=150'], 1],
      [['--fail-above', 'usdPerMonth.p50=150'], 0],
      [['--fail-below', 'usdPerMonth=45'], 0],
      [['--fail-below', 'usdPerMonth=60'], 1],
      [['--fail-below', 'usdPerMonth.p50=60'], 0],
      [['--fail-above', 'shelves[high].loaves.p95=1'], 0],
      [['--fail-above', 'usdPerMonth.p99=1'], 2],
      [['--fail-above', 'verdict.p50=1'], 2],
    ] as const)
      expect((await sold(...limits)).exitCode, limits.join(' ')).toBe(exitCode);
    expect((await sold('--fail-above', 'usdPerMonth=150')).stderr).toMatch(/^usdPerMonth\.p95 is .* above 150 /);
    expect((await bake({}, '--fail-above', 'usdPerMonth.p50=1')).exitCode).toBe(2);
  });

  test('a limit is missed where too few draws have the output at all', async () => {
    const closing = (...limits: string[]) => bake({ ovens: 10, broken: '8..10' }, ...limits);
    expect((await closing('--fail-above', 'loavesPerSecond=1M')).stderr).toMatch(
      /^loavesPerSecond has a meaning in only/,
    );
    expect((await closing('--fail-above', 'loavesPerSecond.p95=1M')).exitCode).toBe(0);
  });

  test('Markdown and CSV say median and ends', async () => {
    const { stdout: markdown } = await bake({ requestsPerSecond: '50..200' }, '--markdown');
    expect(markdown).toContain('| Mean customers | 50/s to 200/s (90% interval) | given |');
    expect(markdown).toContain('That is for the medians of the ranges. Loaves over 1,000 draws: ');
    expect(markdown).toMatch(/\| Takings \| \$[\d.]+ a month, \$[\d.]+ a month to \$[\d.]+ a month \| exact/);
    const { stdout: csv } = await bake({ requestsPerSecond: '50..200', seed: 2 }, '--csv');
    const [head, ...rows] = csv.split('\r\n');
    expect(head).toBe('"kind","name","label","value","unit","basis","p5","p95","share"');
    expect(rows).toContain('"meta","seed","","2","","","","",""');
    expect(rows).toContain('"input","requestsPerSecond","Mean customers","50..200","","","","",""');
    expect(rows.find((row) => row.includes('"usdPerMonth"'))).toMatch(/"usdPerMonth","exact","[\d.]+","[\d.]+",""$/);
  });
});
