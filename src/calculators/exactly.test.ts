/** “Exact” stands only where the model and the inputs are: which outputs may say so, under which condition, and that they stop where it ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs, validValue } from '../kit/declare/arbitrary.fixture.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { isGuess } from '../kit/declare/exactly.ts';
import { defaultsOf, type InputsOf } from '../kit/declare/field.ts';
import { readInputs } from '../kit/read/read.ts';
import { leavesOf } from '../kit/say/leaves.ts';
import { eager } from './eager.fixture.ts';
import { calculators } from './index.ts';

type Inputs = InputsOf<Calculator['fields']>;
const all: readonly Calculator[] = calculators;
const byId = (id: string): Calculator => all.find((one) => one.id === id)!;

/** The values that are called exact, by path. */
async function exactOf(calculator: Calculator, inputs: Inputs): Promise<ReadonlyMap<string, unknown>> {
  await calculator.prepare?.(inputs);
  const leaves = leavesOf(calculator, inputs, eager(calculator.compute(inputs)));
  return new Map(leaves.filter(({ trust }) => trust.basis === 'exact').map(({ path, value }) => [path, value]));
}

/** The same but for the last bits of a sum in another order. */
function expectSame(path: string, name: string, now: unknown, before: unknown): void {
  const alike =
    typeof now === 'number' && typeof before === 'number' && Math.abs(now - before) <= 1e-9 * Math.abs(before);
  if (!alike) expect([path, name, now]).toEqual([path, name, before]);
}

describe.each(all)('$id', (calculator) => {
  const guesses = Object.entries(calculator.fields).filter(([, field]) => isGuess(field));

  test('nothing exact moves with a default that is a guess', async () => {
    await fc.assert(
      fc.asyncProperty(
        validInputs(calculator),
        fc.constantFrom(...guesses, ['', undefined] as const),
        async (drawn, [name, field]) => {
          if (field === undefined) return;
          const before = readInputs(calculator, { ...drawn, [name]: field.default });
          if (before.problems.length > 0) return;
          const exact = await exactOf(calculator, before.inputs);
          const [value] = fc.sample(validValue(field), 1);
          const after = readInputs(calculator, { ...before.inputs, [name]: value });
          if (after.problems.length > 0) return;
          const moved = leavesOf(calculator, after.inputs, eager(calculator.compute(after.inputs)));
          for (const { path, value: now } of moved) if (exact.has(path)) expectSame(path, name, now, exact.get(path));
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('nor at the example, guess by guess', async () => {
    const example = defaultsOf(calculator.fields);
    const exact = await exactOf(calculator, example);
    for (const [name, field] of guesses) {
      if (typeof field.default !== 'number') continue;
      for (const factor of [0.5, 1.3]) {
        const { inputs, problems } = readInputs(calculator, { ...example, [name]: field.default * factor });
        if (problems.length > 0) continue;
        for (const { path, value } of leavesOf(calculator, inputs, eager(calculator.compute(inputs))))
          if (exact.has(path)) expectSame(path, name, value, exact.get(path));
      }
    }
  });
});

describe('what may say exact, and where it stops', () => {
  const basis = async (id: string, path: string, given: Readonly<Record<string, unknown>>) => {
    const calculator = byId(id);
    const { inputs, problems } = readInputs(calculator, given);
    expect(problems).toEqual([]);
    await calculator.prepare?.(inputs);
    return leavesOf(calculator, inputs, eager(calculator.compute(inputs))).find((leaf) => leaf.path === path)?.trust
      .basis;
  };
  const queue = {
    runtime: 'one-per-instance',
    serviceMilliseconds: 100,
    serviceCv: 1,
    arrivalCv: 1,
    balancing: 'random',
    targetMilliseconds: 5000,
    maxUtilisation: 0.65,
    scaleLagSeconds: 60,
    storeReadsPerRequest: 0,
    storeWritesPerRequest: 0,
    lookUpCpuMicroseconds: 0,
  };
  const p99 = ['replicas', 'p99Milliseconds'] as const;
  test.each<[string, Record<string, unknown>, string | undefined]>([
    ['typed exponential service, random', {}, 'exact'],
    ['in one queue', { balancing: 'shared-queue' }, 'exact'],
    ['round robin', { balancing: 'round-robin' }, 'exact'],
    ['behind fewest requests', { balancing: 'least-requests' }, 'approximation'],
    ['service that varies less', { serviceCv: 0.5 }, 'approximation'],
    ['arrivals that vary more', { arrivalCv: 1.5 }, 'approximation'],
    ['a service time that a runtime gives', { serviceMilliseconds: undefined }, 'approximation'],
    ['threads that compute and wait', { serviceMilliseconds: undefined, runtime: 'threads' }, 'approximation'],
    ['processes', { serviceMilliseconds: undefined, runtime: 'processes' }, 'approximation'],
    ['an event loop with its own delay', { runtime: 'event-loop' }, 'approximation'],
    ['a look-up besides', { storeReadsPerRequest: 1 }, 'approximation'],
    ['a guessed highest utilisation', { maxUtilisation: 0.7 }, 'judgement'],
    ['at a count that was given', { maxUtilisation: 0.7, replicas: 60 }, 'exact'],
  ])('the queue of replicas: %s', async (_, changed, expected) => {
    const given = Object.fromEntries(
      Object.entries({ ...queue, ...changed }).filter(([, value]) => value !== undefined),
    );
    expect(await basis(...p99, given)).toBe(expected);
  });

  test.each<[string, string, Record<string, unknown>, string]>([
    ['token-size', 'tokenBytes', {}, 'exact'],
    ['token-size', 'tokenBytes', { claims: '{"sub":"a"}' }, 'exact'],
    ['token-size', 'tokenBytes', { claims: '{"name":"Jürgen"}' }, 'approximation'],
    ['token-size', 'tokenBytes', { claims: '{"name":"Jürgen"}', serializer: 'json-utf8' }, 'exact'],
    ['token-size', 'tokenBytes', { format: 'django' }, 'approximation'],
    ['token-size', 'tokenBytes', { format: 'django', claims: '{"sub":"a"}' }, 'exact'],
    ['token-size', 'tokenBytes', { format: 'rails' }, 'approximation'],
    ['token-size', 'tokenBytes', { format: 'express-session' }, 'approximation'],
    ['token-size', 'path.hops[0].usedBytes', {}, 'approximation'],
    ['payload-cost', 'carry.warmRequestBytes', { protocol: 'http1' }, 'exact'],
    ['payload-cost', 'carry.warmRequestBytes', { protocol: 'http1', growthBytesPerRequest: 10 }, 'approximation'],
    ['payload-cost', 'carry.warmRequestBytes', {}, 'approximation'],
    ['payload-cost', 'lookUp.warmRequestBytes', { encoder: 'nghttp2', sampleValue: 'a.b.c' }, 'approximation'],
    ['revocation', 'refreshesPerSecond', {}, 'approximation'],
    ['revocation', 'plain.exposureSeconds.worst', {}, 'judgement'],
    [
      'revocation',
      'plain.exposureSeconds.worst',
      { tokenLifetimeSeconds: 600, leewaySeconds: 10, acceptableExposureSeconds: 70 },
      'exact',
    ],
    ['retries', 'duplicatesPerYear.without', {}, 'approximation'],
    ['retries', 'worstAmplification', {}, 'exact'],
    ['session-store', 'residentBytes', {}, 'approximation'],
    ['session-store', 'sessions', {}, 'exact'],
    ['session-store', 'sessions', { loginsPerSecond: 3 }, 'approximation'],
    ['failover', 'survivorUtilisation.crash', {}, 'approximation'],
    ['failover', 'events[0].perYear', {}, 'judgement'],
  ])('%s: %s with %j is %s', async (id, path, given, expected) => {
    expect(await basis(id, path, given)).toBe(expected);
  });

  test('Django: claims without the growing array have no empty one', async () => {
    const calculator = byId('token-size');
    const claims = JSON.stringify({
      _auth_user_id: '1',
      _auth_user_backend: 'django.contrib.auth.backends.ModelBackend',
      _auth_user_hash: '0123456789abcdef0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef',
      _session_expiry: 1_209_600,
    });
    const { inputs } = readInputs(calculator, { format: 'django', claims });
    // 51 bytes of signature, time and separators, and 4/3 of the zlib stream of these claims: measured with Django 3.2
    expect((await exactOf(calculator, inputs)).get('tokenBytes')).toBe(242);
  });
});
