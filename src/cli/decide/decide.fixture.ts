/** The command that decides, over a small inventory. */
import { expectPublished } from '../../schema/validate.fixture.ts';
import { machine } from '../call.fixture.ts';
import type { Ran } from '../ran.ts';
import { run } from '../run.ts';

export const inventory = {
  service: 'shop',
  workload: { peakRequestsPerSecond: '900', targetMilliseconds: '150' },
  items: [
    { name: 'cart', storedBytes: '1.9 kB', sharedBy: 'client' },
    { name: 'order', loss: 'money', revokeSeconds: 5 },
  ],
};
export const files: Record<string, string> = { 'inventory.json': JSON.stringify(inventory) };
export const surroundings = machine(files, JSON.stringify({ items: [{ name: 'from standard input' }] }));
/** Whatever it prints is valid by the schema that is published for it. */
export const call = async (...argv: string[]): Promise<Ran> => {
  const ran = await run(['decide', ...argv], surroundings);
  expectPublished(ran.stdout);
  return ran;
};
