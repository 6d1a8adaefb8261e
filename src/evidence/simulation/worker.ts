/** Simulates what it is told to, beside the process that keeps the results. */
import { parentPort } from 'node:worker_threads';
import type { Tier } from '../../models/queueing/response/tier.ts';
import { measured } from './measure.ts';

export type Task = { readonly key: string; readonly tier: Tier; readonly replicas: number; readonly seed: number };

parentPort?.on('message', ({ key, tier, replicas, seed }: Task) =>
  parentPort?.postMessage({ key, ...measured(tier, replicas, seed) }),
);
