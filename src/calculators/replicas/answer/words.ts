import { milliseconds, share } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';

type ConstraintWords = {
  /** In a sentence. */
  readonly said: string;
  readonly isPlural?: true;
  /** Its count is a most. */
  readonly isMost?: true;
  /** Why, where it alone leads to the answer; else it asks for its count. */
  readonly alone?: string;
};

/** What asks for a number of replicas. */
export const CONSTRAINTS: Readonly<Record<string, ConstraintWords>> = {
  latency: { said: 'the response time' },
  utilisation: { said: 'the highest utilisation' },
  cpu: { said: 'the CPU' },
  memory: { said: 'memory' },
  connections: { said: 'connections', isPlural: true },
  redundancy: { said: 'redundancy', alone: 'one is enough for the load, the rest is redundancy' },
  storeConnections: { said: 'the store’s connections', isPlural: true, isMost: true },
};

/** Why no count meets the target. */
export const CAUSES: Readonly<Record<string, string>> = {
  service: 'the work itself takes longer',
  store: 'looking state up takes the rest of the time',
  connections: 'too few connections to be spread over replicas',
  sessions: 'too few sessions to be spread over replicas',
};

/** "99% within 76.2 ms". */
export const within = (inputs: Inputs, time: number): string =>
  `${share(inputs.percentile)} within ${milliseconds(time)}`;
