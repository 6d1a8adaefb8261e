/** What all items of a service share: the scenario, what runs already, and exchange rates. */

import { surgeReplicas } from '../../calculators/drain-fields.ts';
import { fields as failoverFields } from '../../calculators/failover/ask/fields.ts';
import {
  databaseMilliseconds,
  databaseReadMilliseconds,
  leewaySeconds,
  lookUpCpuMicroseconds,
  peakToMean,
  protocol,
  refresh,
  replicationLagSeconds,
  sessionMinutes,
  storeFailoverSeconds,
  storeFailoversPerYear,
  storeReadsPerRequest,
  storeWritesPerRequest,
  zones,
} from '../../calculators/later-fields.ts';
import { fields as replicasFields } from '../../calculators/replicas/ask/fields.ts';
import {
  activeSessions,
  peakRequestsPerSecond,
  storedBytes,
  storeRttMilliseconds,
  tokenLifetimeSeconds,
} from '../../calculators/scenario-fields.ts';
import { signedBy } from '../../calculators/token-size/ask/algorithm-field.ts';
import { defaultsOf, flag, type InputsOf, type Quantity, quantity } from '../../kit/declare/field.ts';
import type { Given } from '../../kit/read/read.ts';
import { whoseOf, whoseWords } from '../../kit/say/whose.ts';

export const workloadGroups = {
  scenario: 'The service',
  runs: 'What runs already',
  stores: 'Stores and copies',
  rates: 'What it is worth',
} as const;

const scenario = { group: 'scenario', basic: true } as const;
const runs = (label: string, value: boolean, from: string) =>
  flag({ label, default: value, from, group: 'runs', basic: true });
const ofReplicas = <N extends keyof typeof replicasFields>(name: N) => ({
  ...replicasFields[name],
  shared: `replicas.${name}`,
  group: 'scenario',
  basic: false,
});
const rate = (label: string, value: number, from: string): Quantity =>
  quantity({ label, unit: 'usd', min: 0, max: 1_000_000_000, default: value, from, group: 'rates', basic: true });

export const workloadFields = {
  peakRequestsPerSecond: peakRequestsPerSecond(scenario),
  peakToMean: peakToMean(scenario),
  activeSessions: activeSessions(scenario),
  storedBytes: storedBytes(scenario),
  zones: zones(scenario),
  protocol: protocol({ group: 'scenario' }),
  runtime: ofReplicas('runtime'),
  coresPerReplica: ofReplicas('coresPerReplica'),
  concurrencyLimit: ofReplicas('concurrencyLimit'),
  cpuMilliseconds: ofReplicas('cpuMilliseconds'),
  waitMilliseconds: ofReplicas('waitMilliseconds'),
  targetMilliseconds: ofReplicas('targetMilliseconds'),
  deploysPerWeek: { ...failoverFields.deploysPerWeek, group: 'scenario' },
  drainSeconds: { ...failoverFields.drainSeconds, group: 'scenario', basic: false },
  drainedBy: { ...failoverFields.drainedBy, group: 'scenario', basic: false },
  drainKeepsClients: { ...failoverFields.drainKeepsClients, group: 'scenario', basic: false },
  surgeReplicas: surgeReplicas({ group: 'scenario' }),
  sessionMinutes: sessionMinutes({ group: 'scenario' }),
  storeReadsPerRequest: storeReadsPerRequest({ group: 'scenario' }),
  storeWritesPerRequest: storeWritesPerRequest({ group: 'scenario' }),
  cacheRuns: runs('A shared cache', false, 'counted in full where only this item needs it'),
  databaseRuns: runs('A durable database', true, 'judgement: nearly every service has one'),
  keysRun: runs('Keys that sign or seal', false, 'counted in full where only this item needs them'),
  ownerRuns: runs('Routing by key to one owner', false, 'true once one item of the service needs it'),
  cacheRttMilliseconds: { ...storeRttMilliseconds({ group: 'stores' }), label: 'Round trip to the cache' },
  databaseReadMilliseconds: databaseReadMilliseconds({ group: 'stores' }),
  databaseMilliseconds: databaseMilliseconds({ group: 'stores' }),
  databaseUsdPerMonth: quantity({
    label: 'The database costs',
    unit: 'usdPerMonth',
    min: 0,
    max: 100_000_000,
    default: 250,
    from: 'judgement: two cores with a standby, managed',
    group: 'stores',
  }),
  databaseOperationsPerSecond: quantity({
    label: 'The database answers',
    help: 'Reads and commits of single rows: an item pays for the share that it uses at the peak.',
    unit: 'perSecond',
    min: 1,
    max: 100_000_000,
    default: 5000,
    from: 'judgement: two cores, rows by their key',
    group: 'stores',
  }),
  databaseUsdPerGb: quantity({
    label: 'Storage in the database',
    help: 'A month, all copies together.',
    unit: 'usdPerGb',
    min: 0,
    max: 100_000,
    default: 0.23,
    from: 'judgement: managed, two copies',
    group: 'stores',
  }),
  nearCacheSeconds: quantity({
    label: 'A near-cache keeps for at most',
    unit: 'seconds',
    min: 0.1,
    max: 86_400,
    default: 300,
    from: 'judgement; less where the item must be fresher or revocable sooner',
    group: 'stores',
  }),
  tokenLifetimeSeconds: {
    ...tokenLifetimeSeconds({ group: 'stores' }),
    label: 'A short token lives for at most',
    help: 'Less where the item must be revoked sooner.',
  },
  leewaySeconds: leewaySeconds({ group: 'stores' }),
  refresh: refresh({ group: 'stores' }),
  alg: signedBy({ group: 'stores' }),
  lookUpCpuMicroseconds: lookUpCpuMicroseconds({ group: 'stores' }),
  storeFailoversPerYear: storeFailoversPerYear({ group: 'stores' }),
  storeFailoverSeconds: storeFailoverSeconds({ group: 'stores' }),
  replicationLagSeconds: replicationLagSeconds({ group: 'stores' }),
  usdPerLostSession: rate('One lost session costs', 0.05, 'judgement: one user in some hundreds does not come back'),
  usdPerLostWork: rate('One lost piece of work costs', 1, 'judgement: twenty lost logins'),
  usdPerMillisecond: rate(
    'One millisecond of added p99 costs a month',
    20,
    'judgement: a quarter of an hour of tuning',
  ),
  usdPerExposureMinute: rate(
    'One minute of exposure costs a month',
    1,
    'judgement; asked only of what must be revocable',
  ),
  usdPerComponent: rate('One more component to operate costs a month', 100, 'judgement: one hour of an engineer'),
} as const;

/** The service around the items, and what somebody would pay for what is not money. */
export type Workload = InputsOf<typeof workloadFields>;

const rates = Object.entries(workloadFields).flatMap(([name, { group }]) => (group === 'rates' ? [name] : []));

/** Whose rates the answers to a workload rest on, as it ends "by …": the example's until somebody gave one. */
export const rateWords = (given: Given): string => whoseWords(whoseOf(rates, given), 'rates');

/** The shape that reading asks for. */
export const workloadModel = {
  id: 'workload',
  fields: workloadFields,
  compute: () => ({ outcome: 'ok', outputs: {}, warnings: [] }),
};

export const defaultWorkload: Workload = defaultsOf(workloadFields);
