import { beforeAll, describe, expect, test } from 'vitest';
import { decodeInventory } from '../../decide/ask/codec.ts';
import { readInventory } from '../../decide/ask/inventory.ts';
import { readRecord } from '../../decide/tell/record/read-record.ts';
import { valuesOf } from '../../kit/read/fragment.ts';
import { call, files } from './decide.fixture.ts';

describe('intervals', () => {
  const ranged = {
    service: 'shop',
    workload: { peakRequestsPerSecond: '100..2000', activeSessions: { low: '5k', high: 50_000 } },
    items: [{ name: 'login session', storedBytes: '200..3000' }],
    seed: 3,
  };
  const answered = async (changes: object = {}) =>
    JSON.parse((await call('--no-flips', '--json', JSON.stringify({ ...ranged, ...changes }))).stdout);
  const spread = { p5: expect.any(Number), p50: expect.any(Number), p95: expect.any(Number) };
  let envelope: Awaited<ReturnType<typeof answered>>;
  beforeAll(async () => {
    envelope = await answered();
  });

  test('in give intervals out, and how often each option wins', () => {
    expect(envelope).toMatchObject({ seed: 3, inputs: { items: ranged.items }, summary: { replicas: spread } });
    const [item] = envelope.items;
    expect(item).toMatchObject({ outcome: 'undecided', draws: 400, decisive: 'peakRequestsPerSecond' });
    expect(item).not.toHaveProperty('margin');
    expect(item.options[0]).toMatchObject({
      combination: item.combination,
      totalUsdPerMonth: spread,
      costs: { requestBytes: spread, losses: { perYear: { sessions: spread } }, components: [] },
      worth: { delay: spread },
    });
    expect(item.options.reduce((sum: number, { winShare }: { winShare: number }) => sum + winShare, 0)).toBeCloseTo(1);
    expect(item.why.join(' ')).toContain('Undecided: of 400 draws');
  });
  test('the link keeps them with their seed; another seed draws others', async () => {
    const opened = readInventory(await decodeInventory(valuesOf(envelope.link).get('i') ?? ''));
    expect(opened.inventory).toEqual(ranged);
    expect((await answered({ seed: 4 })).items[0].options).not.toEqual(envelope.items[0].options);
  });
  test('a record of them opens again, says both ends, and is supported while its placement wins now and then', async () => {
    const { stdout } = await call('--adr', '--json', JSON.stringify(ranged));
    expect(readRecord(stdout)).toMatchObject({ faults: [], inventory: ranged });
    expect(stdout).toContain('* Size: 200 bytes to 3,000 bytes');
    expect(stdout).toMatch(/because it costs \$\d+ to \$\d+ a month in all/);
    expect(stdout).toContain('seed 3');
    files['ranged.md'] = stdout.replaceAll('"placement": "durable-store"', '"placement": "shared-cache"');
    const ran = await call('--check', 'ranged.md');
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^login session: shared-cache, as recorded; undecided, it wins \d+% of the draws\.$/m);
    files['ranged.md'] = stdout.replaceAll('"placement": "durable-store"', '"placement": "near-cache"');
    expect((await call('--check', 'ranged.md')).exitCode).toBe(1);
  });
  test.each([
    ['{"items": [{}], "seed": -1}', 'seed: must be a whole number between 0 and 4294967295. Write 1, or leave it out.'],
    ['{"items": [{}], "seed": "x"}', 'seed: must be a whole number'],
    ['{"items": [{"storedBytes": "9..3"}]}', 'items[0].storedBytes: is an interval whose lower end is the larger.'],
    [
      '{"items": [{"storedBytes": {"low": 0, "high": 9}}]}',
      'items[0].storedBytes: is an interval whose lower end must lie',
    ],
    ['{"items": [{"storedBytes": {"low": 1}}]}', 'items[0].storedBytes: is not a number.'],
  ])('%s is refused', async (json, line) => {
    const { stdout, stderr, exitCode } = await call('--json', json);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain(line);
  });
});
