/** The command that decides, over a small inventory. */
import { machine } from '../call.fixture.ts';
import { type Ran, run } from '../run.ts';

export const inventory = {
  service: 'shop',
  workload: { peakRequestsPerSecond: '900' },
  items: [
    { name: 'cart', storedBytes: '1.9 kB', sharedBy: 'client' },
    { name: 'order', loss: 'money', revokeSeconds: 5 },
  ],
};
export const files: Record<string, string> = { 'inventory.json': JSON.stringify(inventory) };
export const surroundings = machine(files, JSON.stringify({ items: [{ name: 'from standard input' }] }));
export const call = (...argv: string[]): Promise<Ran> => run(['decide', ...argv], surroundings);
