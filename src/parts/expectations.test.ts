import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { missedBy } from './expectations.ts';

const all: readonly Calculator<Fields, object>[] = calculators;
const missed = (id: string, query: string, expects: string) => {
  const calculator = all.find((one) => one.id === id);
  if (!calculator) throw new Error(id);
  return missedBy(calculator, query, expects);
};

test.each([
  ['payload-cost', 'requestsPerSecond=1&activeSessions=200', 'cheaper=carry, carry.usdPerMonth<lookUp.usdPerMonth'],
  ['replicas', 'peakRequestsPerSecond=3', 'replicas<example.replicas, 1<=replicas'],
  ['replicas', 'replicas=1&cpuMilliseconds=1000', 'outcome=overload'],
  [
    'failover',
    'placement=server-memory',
    'in.placement=server-memory, events[crash].sessionsLost<events[zone].sessionsLost',
  ],
  ['token-size', 'rolesCount=200&roleBytes=36', 'limits[nginx-http1-field].verdict=refused'],
  ['revocation', 'acceptableExposureSeconds=1000', 'plain.meetsTarget=true'],
  ['revocation', '', 'plain.meetsTarget!=true'],
])('%s?%s shows %s', async (id, query, expects) => expect(await missed(id, query, expects)).toEqual([]));

test('says what was found instead', async () => {
  expect(await missed('replicas', 'peakRequestsPerSecond=3', 'example.replicas<replicas')).toEqual([
    'example.replicas<replicas: 9 against 3',
  ]);
  expect(await missed('replicas', '', 'outcome=overload, 1<replicas')).toEqual([
    'outcome=overload: ok against overload',
  ]);
});

test('a mistake in a condition is not taken for a result', async () => {
  expect(await missed('replicas', '', 'replica=9')).toEqual(['replica is no output of replicas for these inputs']);
  expect(await missed('replicas', '', 'replicas<many')).toEqual(['replicas<many: 9 and many have no order']);
  expect((await missed('replicas', '', 'replicas>5'))[0]).toMatch(/swap the sides/);
});
