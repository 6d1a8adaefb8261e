import { expect, test } from 'vitest';
import { evaluateService } from '../package/evaluate-service.ts';
import { whole } from '../service/all.ts';
import { run } from './run.ts';

const surroundings = {
  site: 'https://where-state-lives.example',
  version: '0',
  readFile: () => '',
  readStdin: () => '',
  today: () => '',
};
const service = (given: object, ...more: string[]) =>
  run(['service', '--json', JSON.stringify(given), ...more], surroundings);

test('prints the whole service, as the library gives it and the calculators answer it', async () => {
  const given = { peakRequestsPerSecond: '1.2k', activeSessions: 250_000, storedBytes: '2 kB' };
  const { stdout, stderr, exitCode } = await service(given);
  expect([stderr, exitCode]).toEqual(['', 0]);
  const printed = JSON.parse(stdout);
  const library = evaluateService(given);
  expect(library).toEqual({ ok: true, envelope: printed });
  expect(printed.placements).toEqual(
    whole({ peakRequestsPerSecond: 1200, activeSessions: 250_000, storedBytes: 2000 }).placements,
  );
  expect(printed.followed).toMatchObject({
    carriedBytes: 'token-size:tokenBytes',
    requestsPerSecond: 'peakRequestsPerSecond, peakToMean',
  });
  const alone = await run(
    ['failover', '--json', '{"peakRequestsPerSecond": 1200, "activeSessions": 250000}'],
    surroundings,
  );
  expect(JSON.parse(alone.stdout).inputs.replicas).toBe(printed.quantities.pinnedReplicas);
});

test('what is given counts, and no longer follows', async () => {
  const { quantities, followed } = JSON.parse((await service({ 'failover.replicas': 30 })).stdout);
  expect(quantities['failover.replicas']).toBe(30);
  expect(followed).not.toHaveProperty(['failover.replicas']);
});

test('what is no quantity, or beyond its range, is refused with what to do', async () => {
  const { stderr, exitCode, stdout } = await service({ zone: 2, storedBytes: 0 });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^zone: is not a quantity of a service\. Did you mean zones\?/);
  expect(stderr).toContain('storedBytes: must lie between');
  expect((await service({}, '--markdown')).exitCode).toBe(2);
  expect(evaluateService({ zone: 2 }).ok).toBe(false);
});

test('its help lists every quantity', async () => {
  const { stdout } = await run(['service', '--help'], surroundings);
  for (const name of ['peakRequestsPerSecond', 'replicas.runtime', 'failover.detectSeconds'])
    expect(stdout).toContain(`  ${name} `);
});
