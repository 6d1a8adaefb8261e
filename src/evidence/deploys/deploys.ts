/**
 * What a rolling deploy really cuts: replicas behind a real HAProxy with a cookie are replaced one after another. One is stopped, HAProxy notices,
 * all clients ask once, it starts again, HAProxy notices, the next follows. A run with any failed request is thrown away and counted.
 */

import { makeClients } from './clients.ts';
import { type Balance, haproxyVersion, startHaproxy } from './haproxy.ts';
import type { Report } from './replica-process.ts';
import { startReplicas } from './replicas.ts';

export type DeployRun = Report & {
  /** Requests whose session was not known, over clients: forced logins of a user. */
  readonly cutsPerSession: number;
};
export type MeasuredDeploy = {
  readonly balance: Balance;
  readonly replicas: number;
  readonly clients: number;
  readonly clientsAtOnce: number;
  readonly runs: readonly DeployRun[];
  /** Runs in which a request failed. */
  readonly thrownAway: number;
};
export type DeploysEvidence = {
  readonly measured: string;
  readonly haproxy: string;
  readonly settings: readonly MeasuredDeploy[];
};

type Setting = Pick<MeasuredDeploy, 'balance' | 'replicas'>;

const SETTINGS: readonly Setting[] = [
  { balance: 'random', replicas: 6 },
  { balance: 'random', replicas: 12 },
  { balance: 'leastconn', replicas: 12 },
];
const CLIENTS = 600;
const AT_ONCE = 30;
const HOLD_MILLISECONDS = 20;
const VALID_RUNS = 10;
const MOST_RUNS = 20;

/** One deploy on a cluster of its own; undefined where a request failed. */
async function roll({ balance, replicas: count }: Setting): Promise<DeployRun | undefined> {
  const replicas = await startReplicas(count, HOLD_MILLISECONDS);
  const places = [...replicas.ports.keys()];
  const haproxy = await startHaproxy(balance, replicas.ports);
  const clients = makeClients(CLIENTS, AT_ONCE, haproxy.port);
  try {
    for (const place of places) await haproxy.sees(place, 'UP');
    const first = await clients.round();
    await replicas.report();
    let cut = 0;
    let failed = first.failed;
    for (const place of places) {
      await replicas.stop(place);
      await haproxy.sees(place, 'DOWN');
      const round = await clients.round();
      cut += round.cut;
      failed += round.failed;
      await replicas.start(place);
      await haproxy.sees(place, 'UP');
    }
    return failed > 0
      ? undefined
      : { cutsPerSession: Number((cut / CLIENTS).toFixed(4)), ...rounded(await replicas.report()) };
  } finally {
    clients.end();
    await haproxy.stop();
    replicas.end();
  }
}

const digits = (value: number): number => Number(value.toFixed(3));
const rounded = ({ inFlight, responseMilliseconds, responseCv }: Report): Report => ({
  inFlight: digits(inFlight),
  responseMilliseconds: digits(responseMilliseconds),
  responseCv: digits(responseCv),
});

/** Measures one setting until it has enough valid runs, or has had too many. */
async function measure(setting: Setting, say: (line: string) => void): Promise<MeasuredDeploy> {
  const runs: DeployRun[] = [];
  let thrownAway = 0;
  while (runs.length < VALID_RUNS && runs.length + thrownAway < MOST_RUNS) {
    const run = await roll(setting);
    if (run) runs.push(run);
    else thrownAway += 1;
    say(`  ${setting.balance}, ${setting.replicas} replicas: ${run?.cutsPerSession ?? 'thrown away'}`);
  }
  return { ...setting, clients: CLIENTS, clientsAtOnce: AT_ONCE, runs, thrownAway };
}

/** All settings; undefined where HAProxy is not installed. */
export async function measureDeploys(say: (line: string) => void): Promise<DeploysEvidence | undefined> {
  const haproxy = haproxyVersion();
  if (haproxy === undefined) return undefined;
  const settings: MeasuredDeploy[] = [];
  for (const setting of SETTINGS) settings.push(await measure(setting, say));
  return { measured: new Date().toISOString().slice(0, 10), haproxy, settings };
}
