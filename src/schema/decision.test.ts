/** The schema of what `decide` prints; the command's own tests hold all that they print against it, flips, ranges and records among it. */
import { expect, test } from 'vitest';
import { machine } from '../cli/call.fixture.ts';
import { run } from '../cli/run.ts';
import { problemsOf } from './validate.fixture.ts';

const decide = async (inventory: object) =>
  JSON.parse(
    (await run(['decide', '--no-flips', '--explain', '--json', JSON.stringify(inventory)], machine({}, ''))).stdout,
  );

test('an answer with the inputs of its calculators is valid, and no other member is', async () => {
  const answer = await decide({ items: [{ name: 'cart', storedBytes: '1.9 kB' }] });
  expect(answer.items[0].options[0].asked).toBeDefined();
  expect(problemsOf('decision', answer)).toBe('No errors');
  expect(problemsOf('decision', { ...answer, surprise: 1 })).toContain('additional properties');
  expect(problemsOf('decision', { ...answer, items: [{ ...answer.items[0], outcome: 'maybe' }] })).not.toBe(
    'No errors',
  );
});

test('so is an answer where nothing is left', async () => {
  const answer = await decide({
    items: [{ name: 'socket', connectionBound: true, loss: 'money', commitsWithData: true, revokeSeconds: 0 }],
  });
  expect(answer.items[0]).not.toHaveProperty('placement');
  expect(problemsOf('decision', answer)).toBe('No errors');
});
