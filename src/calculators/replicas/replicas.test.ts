import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { readInputs } from '../../kit/read/read.ts';
import { envelopeOf } from '../../kit/say/envelope.ts';
import { leavesOf, valueAt } from '../../kit/say/leaves.ts';
import type { Inputs } from './ask/fields.ts';
import { examples } from './examples.ts';
import { replicas as spec } from './spec.ts';

const defaults = defaultsOf(spec.fields);
const at = (changes: Partial<Inputs>) => {
  const inputs = { ...defaults, ...changes };
  return { inputs, result: spec.compute(inputs) };
};

/** One situation for every outcome of either side. */
const SITUATIONS: Readonly<Record<string, Partial<Inputs>>> = {
  default: {},
  given: { replicas: 6 },
  overload: { replicas: 2 },
  'cores overloaded': { runtime: 'threads', replicas: 1, peakRequestsPerSecond: 400 },
  'service too slow': { targetMilliseconds: 60 },
  'store too slow': { storeReadsPerRequest: 10, storeRttMilliseconds: 5, targetMilliseconds: 110 },
  'connections too few': { balancing: 'per-connection', connections: 2 },
  'sessions too few': { activeSessions: 2 },
  'no memory for a session': { sessionMemoryBytes: 5e9 },
  'redundancy binds': { peakRequestsPerSecond: 1 },
  'one zone': { zones: 1, zonesLost: 0 },
  'a million': {
    peakRequestsPerSecond: 10_000_000,
    cpuMilliseconds: 90,
    targetMilliseconds: 600,
    activeSessions: 100_000_000,
  },
  'store connections': { poolPerReplica: 50, storeMaxConnections: 100 },
  'no store connections': { poolPerReplica: 1, storeMaxConnections: 3 },
  ...Object.fromEntries(spec.presets.map(({ id, inputs }) => [`preset ${id}`, inputs])),
};

describe('examples', () => {
  it.each(examples)('$title', (example) => {
    const { result } = at(example.inputs);
    expect(result.outcome).toBe('outcome' in example ? example.outcome : 'ok');
    for (const [name, expected] of Object.entries(example.outputs)) {
      const actual = valueAt(result.outputs, name);
      if (typeof expected !== 'number') expect(actual).toBe(expected);
      else expect(Math.abs(Number(actual) / expected - 1)).toBeLessThan('within' in example ? example.within : 1e-9);
    }
  });
});

describe('every situation', () => {
  it.each(Object.entries(SITUATIONS))('%s: valid, described, in words, without holes', (_, changes) => {
    const { inputs, result } = at(changes);
    expect(readInputs(spec, inputs).problems).toEqual([]);
    for (const { value } of leavesOf(spec, inputs, result))
      expect(typeof value === 'number' ? Number.isFinite(value) : true).toBe(true);
    expect(JSON.stringify(envelopeOf(spec, inputs, result, 'https://x/'))).not.toContain('null');
    const said = [
      spec.answer(inputs, result),
      ...result.warnings.map(({ message }) => message),
      ...spec.working
        .filter((step) => step.when?.(inputs, result.outputs) ?? true)
        .map((step) => step.numbers(inputs, result.outputs)),
    ].join('\n');
    expect(said).not.toMatch(/undefined|NaN|Infinity|null|\[object/);
  });

  it('has an answer for each preset', () => {
    for (const { id, inputs } of spec.presets) expect([id, at(inputs).result.outcome]).toEqual([id, 'ok']);
  });
});

describe('outcomes', () => {
  it('names what is missing', () => {
    const { result } = at({ replicas: 2 });
    expect(result.outcome).toBe('overload');
    expect(result.outputs).toMatchObject({
      missingSlots: 2,
      missingReplicas: 2,
      utilisation: expect.closeTo(1.5045, 9),
    });
    expect(result.outputs.p99Milliseconds).toBeUndefined();
  });

  it('names the store where only looking up misses the target, and then stateless loses', () => {
    const { result } = at(SITUATIONS['store too slow'] ?? {});
    expect(result.outputs.cause).toBe('store');
    expect(result.outputs.sticky.outcome).toBe('ok');
  });

  it('warns with the largest pool that fits', () => {
    const { result } = at({ poolPerReplica: 50, storeMaxConnections: 100 });
    expect(result.warnings[0]?.message).toContain('largest pool that fits is 11');
    expect(result.outputs.settings?.poolPerReplica).toBe(11);
    expect(result.outputs.byConstraint?.storeConnections).toBe(2);
  });

  it('costs each replica', () => {
    const { result } = at({});
    expect(result.outputs.usdPerMonth).toBe(36 * (result.outputs.replicas ?? 0));
    expect(result.outputs.neighbours?.map((row) => row.replicas)).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
  });
});

describe('rules', () => {
  it.each([
    [{ zones: 2, zonesLost: 2 }, 'zonesLost'],
    [{ coresPerReplica: 0.5 }, 'coresPerReplica'],
    [{ baseMemoryBytes: 3e9 }, 'baseMemoryBytes'],
    [{ peakRequestsPerSecond: 10_000_000, cpuMilliseconds: 1_000_000 }, 'peakRequestsPerSecond'],
  ] as const)('%o is a problem of %s', (changes, field) => {
    expect(readInputs(spec, { ...changes }).problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('hidden fields change nothing', () => {
    const changed: Partial<Inputs> = {
      cpuMilliseconds: 77,
      waitMilliseconds: 99,
      cpuCv: 2,
      waitCv: 3,
      serviceCv: 4,
      coresPerReplica: 3,
      concurrencyLimit: 7,
      targetMilliseconds: 555,
      maxUtilisation: 0.33,
      sessionMemoryBytes: 5e7,
      baseMemoryBytes: 1e6,
      replicaMemoryBytes: 7e9,
      connectionsPerReplica: 12,
      zones: 5,
      zonesLost: 2,
      replicasLost: 3,
      rampPerMinutePercent: 20,
      scaleLagSeconds: 500,
    };
    const bases: readonly Partial<Inputs>[] = [
      {},
      { replicas: 9 },
      { runtime: 'threads' },
      { runtime: 'one-per-instance' },
      { serviceMilliseconds: 20 },
      { serviceMilliseconds: 20, runtime: 'threads' },
      { slotsPerReplica: 4 },
      { slotsPerReplica: 4, serviceMilliseconds: 20, runtime: 'processes', replicas: 9 },
    ];
    for (const base of bases) {
      const { inputs, result } = at(base);
      for (const [name, predicate] of Object.entries(spec.asked ?? {}))
        if (!predicate(inputs)) {
          const hidden = { ...inputs, [name]: changed[name as keyof Inputs] };
          expect([base, name, spec.compute(hidden)]).toEqual([base, name, result]);
        }
    }
  });
});

it('is finite and described for anything a form can hold', () => {
  const number = (name: string) => {
    const field = spec.fields[name as keyof typeof spec.fields];
    if (!('min' in field)) return undefined;
    const top = Math.min(field.max, name === 'connections' ? 1e6 : 1e9);
    return fc
      .double({ min: Math.log(Math.max(field.min, 1e-6)), max: Math.log(top), noNaN: true })
      .map((log) =>
        field.integer || name === 'coresPerReplica'
          ? Math.max(1, Math.round(Math.exp(log)))
          : Math.min(field.max * 0.999999, Math.exp(log)),
      );
  };
  const changes = fc.record(
    Object.fromEntries(
      Object.entries(spec.fields).flatMap(([name, field]) => {
        const arbitrary = field.kind === 'choice' ? fc.constantFrom(...Object.keys(field.options)) : number(name);
        return arbitrary ? [[name, arbitrary]] : [];
      }),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, (given) => {
      const { inputs, problems } = readInputs(spec, given);
      if (problems.length > 0) return;
      const result = spec.compute(inputs);
      for (const { path, value } of leavesOf(spec, inputs, result))
        if (typeof value === 'number') expect([path, Number.isFinite(value)]).toEqual([path, true]);
      expect(spec.answer(inputs, result)).not.toMatch(/undefined|NaN|∞/);
    }),
    { numRuns: 400 },
  );
});
