import { expect, test } from 'vitest';
import runtimes from '#facts/runtimes.yaml';
import { numberOf } from '../facts/number.ts';
import { drainers } from '../models/resilience/deploys/drainers.ts';
import { drainedByFacts } from './drain-fields.ts';

test('who keeps its clients is what the facts say of it; of what is not known, nobody does', () => {
  for (const [name, fact] of Object.entries(drainedByFacts))
    expect(numberOf(runtimes, fact) === 100, name).toBe(drainers[name as keyof typeof drainedByFacts].keepsClients);
  expect(drainers.other.keepsClients).toBe(false);
});
