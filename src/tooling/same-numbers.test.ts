/** One service, one number: commands, library, links, embeds, the decision and its record show the same for the same service. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { machine } from '../cli/call.fixture.ts';
import { run } from '../cli/run.ts';
import { readInventory } from '../decide/ask/inventory.ts';
import { loginSession } from '../decide/ask/presets/identity.ts';
import { decideQuickly } from '../decide/judge/decide.ts';
import { rowValues } from '../decide/tell/cells.ts';
import { recordOf } from '../decide/tell/record/write.ts';
import { rowText } from '../decide/tell/rows.ts';
import { titleOf } from '../decide/tell/words.ts';
import { readOptions } from '../embed/frame/options.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { rememberLast } from '../kit/page/remember-last.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { evaluateById } from '../package/evaluate-by-id.ts';
import { evaluateService } from '../package/evaluate-service.ts';
import { follower } from '../service/all.ts';
import type { Models } from '../service/evaluation.ts';
import { fragmentsOf } from '../service/service-links.ts';
import { type SharedFigure, sharedFigures, sharedServices } from './same-numbers.fixture.ts';

const all: readonly Calculator[] = calculators;
const models: Models = Object.fromEntries(all.map((calculator) => [calculator.id, calculator as never]));
const call = async (...argv: readonly string[]) => {
  const { stdout, stderr } = await run(argv, machine({}, ''));
  expect(stderr).toBe('');
  return stdout;
};

const random = fc.sample(
  fc.record({
    peakRequestsPerSecond: fc.integer({ min: 20, max: 5000 }),
    activeSessions: fc.integer({ min: 100, max: 500_000 }),
    storedBytes: fc.integer({ min: 100, max: 2500 }),
    storeWritesPerRequest: fc.constantFrom(0.002, 0.2, 1),
    zones: fc.integer({ min: 1, max: 4 }),
    tokenLifetimeSeconds: fc.integer({ min: 60, max: 3600 }),
  }),
  { seed: 20261201, numRuns: 3 },
);

/** A session that any placement may hold: nothing is asked of it that takes one out of the choice. */
const session = { ...loginSession.inputs, revokeSeconds: null, personalData: false };

/** What the faces make of one service, each asked once. */
async function askAll(service: Readonly<Record<string, number>>) {
  const fragments = fragmentsOf(models, service, {});
  const given = { workload: service, items: [session] };
  const decision = JSON.parse(await call('decide', '--no-flips', '--json', JSON.stringify(given)));
  const { inventory, resolved } = readInventory(given);
  // What would flip an answer takes most of the time of a record
  const decided = { ...decideQuickly(inventory, resolved), ranges: [], flips: [] };
  return {
    command: JSON.parse(await call('service', '--json', JSON.stringify(service))),
    library: evaluateService(service),
    fragmentOf: (id: string) => `/#${(fragments[id] ?? '').replace(/^#/, '')}`,
    options: decision.items[0].options,
    record: recordOf(decided, { form: 'full', date: '2026-11-26', link: '', site: 'https://a.example/' }),
  };
}
type Faces = Awaited<ReturnType<typeof askAll>>;
const facesOf = rememberLast(askAll, sharedServices.length + random.length);

/** The figure by each face that answers in numbers. */
async function numbersOf({ calculator: id, answers, service }: SharedFigure, { command, library, fragmentOf }: Faces) {
  const { e: _, ...given } = Object.fromEntries(valuesOf(fragmentOf(id)));
  const evaluated = await evaluateById(id, given);
  const calculator = all.find((one) => one.id === id)!;
  const { inputs } = readFollowing(calculator, readOptions(valuesOf(fragmentOf(id))).given, follower);
  const at = (envelope: object) => valueAt(envelope, answers);
  return {
    'service, library': library.ok && valueAt(library.envelope, service),
    'calculator, command': at(JSON.parse(await call(id, '--json', JSON.stringify(given)))),
    'calculator, library': evaluated.ok && at(evaluated.envelope),
    'calculator, embed': at({ outputs: calculator.compute(inputs).outputs }),
    command: valueAt(command, service),
  };
}

/** The bullets under the heading of an option. */
const linesOf = (record: string, title: string): string => record.split(`\n### ${title}\n`)[1]?.split('\n#')[0] ?? '';

describe.each([...sharedServices, ...random])('%o', (service) => {
  test.each(sharedFigures)('$service', async (figure) => {
    const faces = await facesOf(service);
    const [id, row] = figure.decided;
    const option = faces.options.find(({ combination }: { combination: string }) => combination === id);
    const numbers = Object.entries(await numbersOf(figure, faces));
    const expected = valueAt(faces.command, figure.service);
    // No number of replicas serves so many with sessions pinned
    if (typeof expected !== 'number') {
      expect(option).toBeUndefined();
      return;
    }
    const near = (value: unknown, face: string) =>
      expect(Math.abs(Number(value) / expected - 1), `${face}: ${String(value)}, service: ${expected}`).toBeLessThan(
        1e-9,
      );
    for (const [face, value] of numbers) near(value, face);
    if (!option) return;
    near(rowValues(option.costs)[row], 'decision');
    expect(linesOf(faces.record, titleOf(id))).toContain(rowText[row](expected));
  });
});

test('each figure is one of a decision and its record for at least one of these services', async () => {
  const met = new Set<string>();
  for (const service of sharedServices)
    for (const { combination } of (await facesOf(service)).options) met.add(combination);
  expect(sharedFigures.filter(({ decided: [id] }) => !met.has(id))).toEqual([]);
});
