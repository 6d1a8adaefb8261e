/** One service behind every calculator: what follows, from what, and that it is the same wherever it is asked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { quantityOf, type Typed } from '../kit/declare/follow.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { follower, whole } from './all.ts';
import { wholeHere } from './beside/whole-here.ts';
import * as engine from './engine.ts';
import { outputIn } from './evaluation.ts';
import { mayMove } from './lazy.ts';
import { rules } from './rules.ts';
import { anyService, same } from './same.fixture.ts';

const all: readonly Calculator[] = calculators;
const byId = (id: string): Calculator => all.find((one) => one.id === id)!;

/** A calculator's answer in a service: what it asks for is typed, all else comes from the tab. */
function answer(id: string, service: Typed) {
  const calculator = byId(id);
  const own = Object.entries(calculator.fields).flatMap(([name, field]) => {
    const value = service[quantityOf(id, name, field)];
    return value === undefined ? [] : [[name, value]];
  });
  const { inputs, problems, followed } = readFollowing(calculator, Object.fromEntries(own), follower, service);
  return { inputs, problems, followed, outputs: calculator.compute(inputs).outputs };
}

describe('the graph', () => {
  test('has no circle', () => {
    const under: string[] = [];
    const visit = (name: string): void => {
      expect(under, name).not.toContain(name);
      under.push(name);
      const output = outputIn(name);
      const above = output
        ? Object.entries(byId(output.calculator).fields).map(([own, field]) =>
            quantityOf(output.calculator, own, field),
          )
        : (rules[name]?.from ?? []);
      for (const one of above) visit(one);
      under.pop();
    };
    for (const name of Object.keys(rules)) visit(name);
  });

  test('names quantities and outputs that there are', () => {
    const names = new Set(
      all.flatMap(({ id, fields }) => Object.entries(fields).map(([name, field]) => quantityOf(id, name, field))),
    );
    for (const [name, { from }] of Object.entries(rules))
      for (const one of from) {
        const output = outputIn(one);
        if (output) expect(byId(output.calculator).outputs, `${name} from ${one}`).toHaveProperty([output.path]);
        else expect(names.has(one) || one in rules, `${name} from ${one}`).toBe(true);
      }
  });

  test('every input that follows says so, and from what; and no other does', () => {
    for (const { id, fields } of all)
      for (const [name, field] of Object.entries(fields))
        expect(field.follows !== undefined, `${id}.${name}`).toBe(quantityOf(id, name, field) in rules);
  });
});

describe.each(all)('$id', (calculator) => {
  test('its defaults are what follows for the example', () => {
    for (const [name, { value, problem }] of Object.entries(follower.follow(calculator, {}, {}))) {
      const { default: example } = calculator.fields[name]!;
      expect(problem, name).toBeUndefined();
      if (typeof value === 'number') expect(value, name).toBeCloseTo(Number(example), 9);
      else expect(value, name).toBe(example);
    }
  });

  test('a page evaluates nothing where nothing can move, and misses nothing that does', () => {
    const example = follower.follow(calculator, {}, {});
    const moved = (typed: Typed, tab: Typed) =>
      Object.entries(follower.follow(calculator, typed, tab)).some(
        ([name, { value, isTyped }]) => !isTyped && value !== example[name]?.value,
      );
    for (const [name, field] of Object.entries(calculator.fields)) {
      if (typeof field.default !== 'number' || !('max' in field)) continue;
      const next = Math.min(field.max, 'integer' in field && field.integer ? field.default * 2 : field.default * 1.7);
      if (moved({ [name]: next }, {})) expect(mayMove(calculator, { [name]: next }, {}), name).toBe(true);
    }
    expect(mayMove(calculator, {}, {})).toBe(false);
  });

  test('a page that loads what it needs finds the same as whoever has everything', async () => {
    await fc.assert(
      fc.asyncProperty(anyService, async (service) => {
        await engine.prepare(calculator, {}, service);
        expect(engine.follow(calculator, {}, service)).toEqual(follower.follow(calculator, {}, service));
      }),
      { numRuns: 5 },
    );
  });
});

test('one quantity has one value wherever it is asked, at the example and in fifty services', () => {
  const check = (service: Typed) => {
    const answers = new Map(all.map(({ id }) => [id, answer(id, service)]));
    const of = ([id, path]: readonly [string, string]) => {
      const { inputs, outputs } = answers.get(id)!;
      return path.startsWith('in.') ? inputs[path.slice(3)] : valueAt(outputs, path);
    };
    for (const places of same) {
      const [first, ...others] = places;
      const value = of(first!);
      if (typeof value !== 'number') continue;
      for (const other of others) {
        const there = Number(of(other));
        const near = Math.abs(there - value) <= 1e-9 * Math.abs(value);
        expect(near, `${first!.join(' ')} is ${value}, ${other.join(' ')} is ${there}`).toBe(true);
      }
    }
    // One shard of several fails over with its part of the writes.
    const lost = Number(of(['session-store', 'failoverLostWrites'])) * Number(of(['session-store', 'shards']));
    const lostThere = Number(of(['failover', 'placements[4].writesLost.storeFailover']));
    if (Number.isFinite(lost)) expect(lost / lostThere).toBeCloseTo(1, 9);
    const shared = new Map<string, readonly [string, unknown]>();
    for (const { id, fields } of all)
      for (const [name, { shared: quantity }] of Object.entries(fields)) {
        if (!quantity) continue;
        const value = answers.get(id)!.inputs[name];
        const before = shared.get(quantity);
        if (before) expect([quantity, id, value]).toEqual([quantity, id, before[1]]);
        else shared.set(quantity, [id, value]);
      }
  };
  check({});
  fc.assert(fc.property(anyService, check), { numRuns: 50 });
});

test('a count typed in failover carries the same load: the service is as busy as that many are', () => {
  for (const placement of ['server-memory', 'shared-cache', 'durable-store']) {
    const at = (replicas?: number) => {
      const { inputs, problems } = readFollowing(
        byId('failover'),
        { placement, ...(replicas && { replicas }) },
        follower,
      );
      return { count: Number(inputs['replicas']), busy: Number(inputs['utilisation']), problems };
    };
    const { count, busy } = at();
    for (const typed of [count, count + 1, 30, 400])
      expect(at(typed).busy, `${placement}, ${typed}`).toBeCloseTo((busy * count) / typed, 12);
    // One replica is not enough for the example, which is said beside the field
    expect(at(1).problems.map(({ field }) => field)).toEqual(['utilisation']);
  }
});

test('the main placements show what the calculators answer', () => {
  fc.assert(
    fc.property(anyService, (service) => {
      const { placements } = whole(service);
      const token = placements['signed-token'];
      const memory = placements['server-memory'];
      const cache = placements['shared-cache'];
      const of = (id: string, path: string) => valueAt(answer(id, service).outputs, path);
      expect(token.carriedBytes).toBe(of('token-size', 'tokenBytes'));
      expect(token.meanRequestBytes).toBe(of('payload-cost', 'carry.meanRequestBytes'));
      expect(token.addedP99Milliseconds).toBe(of('payload-cost', 'carry.addedMilliseconds.p99'));
      expect(token.logOutSeconds).toBe(of('revocation', 'plain.exposureSeconds.worst'));
      expect(cache.addedP99Milliseconds).toBe(of('payload-cost', 'lookUp.addedMilliseconds.p99'));
      expect(cache.replicas).toBe(of('replicas', 'replicas'));
      expect(cache.memoryBytes).toBe(of('session-store', 'memoryNeededBytes'));
      expect(memory.replicas).toBe(of('replicas', 'sticky.replicas'));
      expect(memory.sessionsLostPerCrash).toBe(of('replicas', 'sessionsLostPerCrash'));
    }),
    { numRuns: 20 },
  );
});

describe('1,200 requests a second, 250,000 sessions of 2 kB', () => {
  const service = { peakRequestsPerSecond: 1200, activeSessions: 250_000, storedBytes: 2000 };

  test('no calculator says collapse or overload, and none asks for a number', () => {
    for (const { id, compute } of all) {
      const { inputs, problems } = answer(id, service);
      expect([id, problems]).toEqual([id, []]);
      expect(compute(inputs as never).outcome, id).not.toMatch(/collapse|overload/i);
    }
  });

  test('replicas are the same everywhere', () => {
    const { outputs } = answer('replicas', service);
    const free = valueAt(outputs, 'replicas');
    expect(answer('retries', service).inputs['slots']).toBe(free);
    expect(answer('revocation', service).inputs['verifiers']).toBe(free);
    expect(answer('failover', service).inputs['replicas']).toBe(valueAt(outputs, 'sticky.replicas'));
    expect(answer('failover', { ...service, 'failover.placement': 'shared-cache' }).inputs['replicas']).toBe(free);
  });
});

test('what is typed over counts, says what would follow, and is named in a link', () => {
  const failover = byId('failover');
  const { inputs, followed } = readFollowing(failover, { peakRequestsPerSecond: 1200, replicas: 30 }, follower);
  expect(inputs['replicas']).toBe(30);
  expect(followed?.['replicas']).toMatchObject({ isTyped: true, value: 42 });
  expect(followed?.['utilisation']).toMatchObject({
    isTyped: false,
    from: 'failover.placement, failover.replicas, replicas',
  });
});

test('where the rest of the service gives an input no value, it says which rule and what to do', () => {
  const { problems } = readFollowing(byId('payload-cost'), { storedBytes: 100_000_000 }, follower);
  expect(problems).toEqual([
    expect.objectContaining({
      field: 'carriedBytes',
      rule: expect.stringContaining('follows from token-size, which leaves'),
    }),
  ]);
});

test('the whole service has an answer where a token of its state has none', async () => {
  const { placements } = await wholeHere({ storedBytes: 50_000_000 });
  expect(placements['signed-token'].carriedBytes).toBeUndefined();
  expect(placements['server-memory'].replicas).toBeGreaterThan(0);
});
