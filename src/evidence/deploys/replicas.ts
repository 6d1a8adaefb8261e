import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../server.ts';
import type { Order, Report } from './replica-process.ts';

export type Replicas = {
  readonly ports: readonly number[];
  start(place: number): Promise<void>;
  /** Its connections are closed, its sessions forgotten. */
  stop(place: number): Promise<void>;
  /** What they saw since the last time. */
  report(): Promise<Report>;
  end(): void;
};

const isReport = (answer: unknown): answer is Report =>
  typeof answer === 'object' && answer !== null && 'inFlight' in answer;

/** One order, and its answer: the process has nothing else to say. */
const ask = (process: ChildProcess, order: Order): Promise<unknown> =>
  new Promise((resolve) => {
    process.once('message', resolve);
    process.send(order);
  });

/** Starts so many replicas, which answer each request after `holdMilliseconds`. The caller ends them. */
export async function startReplicas(count: number, holdMilliseconds: number): Promise<Replicas> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  const child = fork(join(import.meta.dirname, 'replica-process.ts'), [holdMilliseconds, ...ports].map(String));
  const replicas: Replicas = {
    ports,
    start: async (place) => void (await ask(child, { order: 'start', place })),
    stop: async (place) => void (await ask(child, { order: 'stop', place })),
    async report() {
      const answer = await ask(child, { order: 'report' });
      if (!isReport(answer)) throw new Error('The replicas did not report');
      return answer;
    },
    end: () => child.disconnect(),
  };
  for (let place = 0; place < count; place++) await replicas.start(place);
  return replicas;
}
