import { milliseconds, share } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';

/** What a constraint is called in a sentence. */
export const CONSTRAINTS: Readonly<Record<string, string>> = {
  latency: 'the response time',
  utilisation: 'the highest utilisation',
  cpu: 'the CPU',
  memory: 'memory',
  connections: 'connections',
  redundancy: 'redundancy',
  storeConnections: 'the store’s connections',
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
