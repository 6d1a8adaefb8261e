/** What the simulator and the closed form say of the recorded deploys, beside what was measured. */
import { seeded } from '../../kit/draws/seeded.ts';
import { rollingDeploy } from '../../models/resilience/deploys/rolling-deploy.ts';
import type { SimulatedBalancing } from '../../models/simulate/cluster/balancers.ts';
import { simulate } from '../../models/simulate/run/simulate.ts';

type Run = {
  readonly cutsPerSession: number;
  readonly inFlight: number;
  readonly responseMilliseconds: number;
  readonly responseCv: number;
};
type Setting = {
  readonly balance: string;
  readonly replicas: number;
  readonly clients: number;
  readonly runs: readonly Run[];
};

export type PredictedDeploy = {
  readonly balance: string;
  readonly replicas: number;
  readonly runs: number;
  readonly measured: number;
  readonly standardError: number;
  /** By the simulator, given the recorded clients. */
  readonly simulated: number;
  readonly simulatedStandardError: number;
  /** By the closed form, were they dealt evenly: the most. */
  readonly evenly: number;
};

/**
 * What each balancing of HAProxy looks at: `random` draws two servers on a ring and takes the less loaded, `leastconn` looks at all and of those alike
 * takes the one whose load has not changed for longest.
 */
const balancingOf: { readonly [balance: string]: SimulatedBalancing } = {
  random: 'two-on-a-ring',
  leastconn: 'least-connections',
};

const STEP_SECONDS = 100;
const FIRST_ROUND_SECONDS = 5;
const REPETITIONS = 60;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const standardErrorOf = (values: readonly number[]): number => {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
};

/** One simulated deploy: each replica is away while all clients ask once, as many in flight as were seen. */
function simulated({ balance, replicas, clients, runs }: Setting, seed: number): number {
  const seen = (of: (run: Run) => number) => mean(runs.map(of));
  const { sessions } = simulate(
    {
      replicas,
      replica: { processor: 'sharing', cores: 1, concurrency: Number.POSITIVE_INFINITY },
      work: {
        cpuSeconds: 0,
        cpuCv: 0,
        waitSeconds: seen(({ responseMilliseconds }) => responseMilliseconds) / 1000,
        waitCv: seen(({ responseCv }) => responseCv),
      },
      balancing: balancingOf[balance] ?? 'random',
      sessions: {
        atStart: clients,
        opensPerSecond: 0,
        meanSeconds: 1e12,
        requestsPerSecond: 0,
        loadCv: 0,
        returns: 'with-next-request',
        rounds: {
          atSeconds: [
            FIRST_ROUND_SECONDS,
            ...Array.from({ length: replicas }, (_, step) => (step + 1.5) * STEP_SECONDS),
          ],
          inFlight: Math.round(seen(({ inFlight }) => inFlight)),
        },
      },
      incidents: [
        // All have to log in, in a round like the others: that is how the clients of the experiment were dealt out
        { kind: 'loss-of-all', atSeconds: 1, restartSeconds: 1 },
        {
          kind: 'roll',
          atSeconds: STEP_SECONDS + 1,
          drainSeconds: 0,
          keepsClients: false,
          hasSurge: false,
          startSeconds: STEP_SECONDS - 10,
          pauseSeconds: 10,
        },
      ],
      warmUpSeconds: STEP_SECONDS,
      seconds: (replicas + 2) * STEP_SECONDS,
    },
    seeded(seed),
  );
  return (sessions?.forcedLogins ?? 0) / clients;
}

/**
 * Every recorded setting with what is predicted of it.
 *
 * @example predictedDeploys(evidence.settings)[0] // { balance: 'random', replicas: 6, measured: 1.478, simulated: 1.488, … }
 */
export const predictedDeploys = (settings: readonly Setting[]): readonly PredictedDeploy[] =>
  settings.map((setting) => {
    const { balance, replicas, clients: sessions } = setting;
    const cuts = setting.runs.map(({ cutsPerSession }) => cutsPerSession);
    const played = Array.from({ length: REPETITIONS }, (_, seed) => simulated(setting, seed + 1));
    const spare = { surgeReplicas: 0, drainSeconds: 0, keepsClients: false, sessionMinutes: 1, levelling: 0 };
    return {
      balance,
      replicas,
      runs: cuts.length,
      measured: mean(cuts),
      standardError: standardErrorOf(cuts),
      simulated: mean(played),
      simulatedStandardError: standardErrorOf(played),
      evenly: rollingDeploy({ sessions, replicas, ...spare }).forcedLoginsPerUser,
    };
  });
