/** What holds for every calculator, whatever it computes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { readAllFacts } from '../facts/read-facts.ts';
import { someRanges, validInputs, validValue } from '../kit/declare/arbitrary.fixture.ts';
import type { Calculator, Result } from '../kit/declare/define.ts';
import { defaultsOf, type InputsOf, isPrivate } from '../kit/declare/field.ts';
import { rankSwings, swingsOf } from '../kit/draws/sensitivity.ts';
import { fromQuery, toQuery } from '../kit/read/codec.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { NO_RANGES, readFollowing, readRanges } from '../kit/read/ranges.ts';
import { readInputs } from '../kit/read/read.ts';
import { envelopeOf } from '../kit/say/envelope.ts';
import { leavesOf } from '../kit/say/leaves.ts';
import { spreadSentence } from '../kit/say/spread-words.ts';
import { evaluate } from '../package/evaluate.ts';
import { follower } from '../service/all.ts';
import { sampleOf, sampleSeed } from '../tooling/sample.ts';
import { eager } from './eager.fixture.ts';
import { calculators } from './index.ts';

type Inputs = InputsOf<Calculator['fields']>;

const all: readonly Calculator[] = calculators;
const atTheTerminal = new Set(
  sampleOf(
    all.map(({ id }) => ({ name: id, seconds: 1 })),
    sampleSeed(),
    2,
  ).map(({ name }) => name),
);
const facts = new Map(Object.values(readAllFacts()).flatMap((rows) => rows.map((row) => [row.id, row.value] as const)));
const SITE = 'https://where-state-lives.example';
const nothing = () => '';
const surroundings = { site: SITE, version: '', readFile: nothing, readStdin: nothing, today: nothing };

/** After this time a law has been tried often enough; a slow machine tries it less often. */
const enough = { interruptAfterTimeLimit: 800, markInterruptAsFailure: false };
const answered = async (calculator: Calculator, inputs: Inputs): Promise<Result<object>> => {
  await calculator.prepare?.(inputs);
  return calculator.compute(inputs);
};

/** What must hold for any result: every leaf described and finite, nothing null, and words for the answer and the working. */
function expectSound(calculator: Calculator, inputs: Inputs, result: Result<object>): void {
  for (const { path, value } of leavesOf(calculator, inputs, result))
    if (typeof value === 'number') expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
  const words = [
    calculator.answer(inputs, result),
    ...calculator.working
      .filter((step) => step.when?.(inputs, result.outputs) ?? true)
      .map((step) => step.numbers(inputs, result.outputs)),
    ...result.warnings.map(({ message }) => message),
  ];
  for (const text of words) expect(text).toMatch(/\S/);
  for (const text of words) expect(text).not.toMatch(/\b(NaN|Infinity|undefined|null)\b|∞|\[object/);
  expect(result.outcome).toMatch(/^[a-z][A-Za-z]*$/);
}

describe.each(all)('$id', (calculator) => {
  const { fields } = calculator;
  const asked = (name: string, inputs: Inputs) => calculator.asked?.[name]?.(inputs) ?? true;

  test('its defaults are valid and give a sound result', async () => {
    const { inputs, problems } = readInputs(calculator, defaultsOf(fields));
    expect(problems).toEqual([]);
    expect(inputs).toEqual(defaultsOf(fields));
    expectSound(calculator, inputs, await answered(calculator, inputs));
  });

  test('the form asks three to nine fields first, and every field has a group', () => {
    const basic = Object.entries(fields).filter(([name, field]) => field.basic && asked(name, defaultsOf(fields)));
    expect(basic.length).toBeGreaterThanOrEqual(3);
    expect(basic.length).toBeLessThanOrEqual(9);
    for (const [name, field] of Object.entries(fields)) expect(calculator.groups, name).toHaveProperty(field.group);
  });

  test('its names can stand in a link, beside edition and seed', () => {
    for (const name of Object.keys(fields)) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(['e', 'seed']).not.toContain(name);
    }
  });

  test('presets are valid, sound, and named once', async () => {
    const ids = calculator.presets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, inputs } of calculator.presets) {
      expect(
        Object.keys(inputs).filter((name) => !Object.hasOwn(fields, name)),
        id,
      ).toEqual([]);
      const reading = readInputs(calculator, { ...inputs });
      expect(reading.problems, id).toEqual([]);
      expectSound(calculator, reading.inputs, await answered(calculator, reading.inputs));
    }
  });

  test('estimators give valid values from their own defaults, and from any others a value or a reason', async () => {
    for (const estimator of calculator.estimators) {
      const estimation = await estimator.load();
      expect(fields).toHaveProperty(estimator.beside);
      const defaults = Object.fromEntries(
        Object.entries(estimation.fields).map(([name, field]) => [name, Number(field.default)]),
      );
      const first = estimation.estimate(defaults);
      expect(first, estimator.id).toHaveProperty('sets');
      if ('sets' in first) expect(first.sets).toHaveProperty(estimator.beside);
      const values = fc.record(
        Object.fromEntries(
          Object.entries(estimation.fields).map(([name, field]) => [name, validValue(field).map(Number)]),
        ),
      );
      fc.assert(
        fc.property(fc.oneof(fc.constant(defaults), values), (given) => {
          const estimate = estimation.estimate(given);
          if ('problem' in estimate) return estimate.problem.length > 0;
          for (const [name, value] of Object.entries(estimate.sets)) {
            const alone = readInputs(calculator, { [name]: value }).problems.filter(({ field }) => field === name);
            expect(alone, `${estimator.id} sets ${name} to ${value}`).toEqual([]);
          }
          return !/NaN|Infinity|undefined/.test(estimate.because + (estimate.caution ?? ''));
        }),
        { numRuns: 50 },
      );
    }
  });

  test('random valid inputs never give NaN, Infinity, null, nothing to say, or a throw', async () => {
    await fc.assert(
      fc.asyncProperty(validInputs(calculator), async (inputs) => {
        expectSound(calculator, inputs, eager(await answered(calculator, inputs)));
      }),
      { numRuns: 200, ...enough },
    );
  });

  test('nor does what is computed only when asked for', async () => {
    await fc.assert(
      fc.asyncProperty(validInputs(calculator), async (inputs) => {
        expectSound(calculator, inputs, await answered(calculator, inputs));
      }),
      { numRuns: 10, ...enough },
    );
  });

  test('each field alone may take any value of its range', async () => {
    for (const [name, field] of Object.entries(fields))
      await fc.assert(
        fc.asyncProperty(validValue(field), async (value) => {
          const { inputs, problems } = readInputs(calculator, { [name]: value });
          if (problems.length === 0) expectSound(calculator, inputs, eager(await answered(calculator, inputs)));
        }),
        { numRuns: 10, interruptAfterTimeLimit: 60, markInterruptAsFailure: false },
      );
  });

  test('a field that is not asked changes nothing but its own echo', async () => {
    const names = Object.keys(calculator.asked ?? {});
    if (names.length === 0) return;
    await fc.assert(
      fc.asyncProperty(validInputs(calculator), fc.constantFrom(...names), async (inputs, name) => {
        if (asked(name, inputs)) return;
        const [value] = fc.sample(validValue(fields[name]!), 1);
        const { inputs: changed, problems } = readInputs(calculator, { ...inputs, [name]: value });
        if (problems.length > 0) return;
        expect(asked(name, changed), `${name} asks for itself`).toBe(false);
        const [one, other] = [await answered(calculator, changed), await answered(calculator, inputs)];
        expect(eager(one), name).toEqual(eager(other));
      }),
      { numRuns: 200, ...enough },
    );
  });

  test('a link gives the same asked inputs and result again, sorted, without defaults and secrets', async () => {
    const secrets = Object.keys(fields).filter((name) => isPrivate(fields[name]!));
    await fc.assert(
      fc.asyncProperty(validInputs(calculator), async (inputs) => {
        expect([...toQuery(calculator, inputs).keys()].filter((name) => secrets.includes(name))).toEqual([]);
        const open: Inputs = { ...inputs, ...Object.fromEntries(secrets.map((name) => [name, ''])) };
        const followed = follower.follow(calculator, open, {});
        const query = toQuery(calculator, open, { ...NO_RANGES, followed }).toString();
        const link = new URLSearchParams(query);
        const names = [...link.keys()];
        expect(names).toEqual([...names].sort());
        const { given } = fromQuery(link);
        for (const [name, text] of Object.entries(given))
          if (!followed[name]) expect(text, name).not.toBe(String(fields[name]?.default));
        const reading = readFollowing(calculator, given, follower);
        expect(reading.problems).toEqual([]);
        for (const name of Object.keys(fields))
          if (asked(name, open)) expect(reading.inputs[name], name).toEqual(open[name]);
        const [again, before] = [await answered(calculator, reading.inputs), await answered(calculator, open)];
        expect(eager(again)).toEqual(eager(before));
        expect(toQuery(calculator, reading.inputs, reading).toString()).toBe(query);
        const unasked = fromQuery(toQuery(calculator, open)).given;
        expect(readFollowing(calculator, unasked, follower).inputs).toEqual(reading.inputs);
      }),
      { numRuns: 40, ...enough },
    );
  });

  test('the same inputs give the same result, and leave the inputs alone', async () => {
    await fc.assert(
      fc.asyncProperty(validInputs(calculator), async (inputs) => {
        const before = structuredClone(inputs);
        const first = structuredClone(eager(await answered(calculator, inputs)));
        expect(eager(await answered(calculator, inputs))).toEqual(first);
        expect(inputs).toEqual(before);
      }),
      { numRuns: 20, ...enough },
    );
  });

  test('an envelope is what JSON makes of it', async () => {
    const inputs = defaultsOf(fields);
    const envelope = envelopeOf(calculator, inputs, await answered(calculator, inputs), SITE);
    expect(JSON.parse(JSON.stringify(envelope))).toEqual(envelope);
  });

  const given = { ...someRanges(calculator), seed: 7 };
  let drawn: ReturnType<typeof evaluate<Calculator['fields'], object>> | undefined;
  const rangedEnvelope = async () => {
    drawn ??= evaluate(calculator, given, SITE);
    const evaluated = await drawn;
    if (!evaluated.ok || !evaluated.ranged) throw new Error(`${calculator.id} has no ranges: ${JSON.stringify(given)}`);
    return evaluated.envelope;
  };

  test('with ranges every leaf is described and finite, in words too', async () => {
    const envelope = await rangedEnvelope();
    const { inputs, ...ranges } = readRanges(calculator, given);
    for (const { path, value } of leavesOf(calculator, inputs, envelope)) {
      expect(typeof value, path).not.toBe('number');
      if (typeof value === 'object' && 'p50' in value)
        for (const number of Object.values(value)) expect(Number.isFinite(number), `${path} is ${number}`).toBe(true);
    }
    expect(Object.values(envelope.outcomes).reduce((sum, some) => sum + some, 0)).toBeCloseTo(1, 12);
    const words = spreadSentence(calculator, { ...ranges, spread: envelope });
    expect(words).not.toMatch(/\b(NaN|Infinity|undefined|null)\b|∞|\[object/);
    expect(JSON.parse(JSON.stringify(envelope))).toEqual(envelope);
  });

  // A thousand draws, a second time: two calculators stand for the others
  test.runIf(atTheTerminal.has(calculator.id))(
    'with ranges the terminal says of the link what the library says',
    async () => {
      const envelope = await rangedEnvelope();
      const linked = fromQuery(valuesOf(envelope.link)).given;
      const { stdout } = await run([calculator.id, '--json', JSON.stringify(linked)], surroundings, [calculator]);
      expect(JSON.parse(stdout)).toEqual(envelope);
    },
  );

  test('what matters most has an answer at the defaults', () => {
    const ranked = rankSwings([...swingsOf(calculator, defaultsOf(fields))]);
    expect(ranked.some(({ size }) => size > 0)).toBe(true);
  });

  test('a default that rests on a fact is that fact’s value', () => {
    for (const [name, field] of Object.entries(fields)) {
      if (field.fact === undefined) continue;
      expect(facts.has(field.fact), `${name} names ${field.fact}`).toBe(true);
      expect(field.default, `${name} and ${field.fact}`).toBe(facts.get(field.fact));
    }
  });

  test('main names an output that is there by default, and every approximation states its error', async () => {
    const inputs = defaultsOf(fields);
    const leaves = leavesOf(calculator, inputs, await answered(calculator, inputs));
    const main = leaves.find(({ path }) => path === calculator.main);
    expect(typeof main?.value).toBe('number');
    const vague = leaves.filter(({ trust }) => trust.basis === 'approximation' && !trust.error);
    expect([...new Set(vague.map(({ path }) => path))]).toEqual([]);
  });
});

test('ids are unique', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a shared quantity has one default, range and unit wherever it is asked', () => {
  const seen = new Map<string, { readonly id: string; readonly what: unknown }>();
  for (const { id, fields } of all)
    for (const [name, field] of Object.entries(fields)) {
      if (field.shared === undefined) continue;
      const { default: fallback, kind } = field;
      const range = 'min' in field ? [field.unit, field.min, field.max, field.open, field.integer] : [];
      const what = { kind, fallback, range, ...('options' in field && { options: Object.keys(field.options) }) };
      const before = seen.get(field.shared);
      if (before) expect(what, `${name} in ${id} and in ${before.id}`).toEqual(before.what);
      else seen.set(field.shared, { id, what });
    }
});
