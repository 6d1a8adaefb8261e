import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { readInputs } from '../../kit/read/read.ts';
import { leavesOf, valueAt } from '../../kit/say/leaves.ts';
import { ownStore } from './answer/compute.ts';
import type { Inputs } from './ask/fields.ts';
import { examples } from './examples.ts';
import { sessionStore as spec } from './spec.ts';

const defaults = defaultsOf(spec.fields);
const at = (changes: Partial<Inputs>) => spec.compute({ ...defaults, ...changes });

/** Leaves of an example's outputs by dotted path. */
const leaves = (node: object, path = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(node).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'object' && value !== null ? leaves(value, here) : [[here, value] as const];
  });

describe('examples', () => {
  it.each(examples)('$title', (example) => {
    const { outcome, outputs } = at(example.inputs);
    expect(outcome).toBe('ok');
    for (const [path, expected] of leaves(example.outputs))
      expect(Math.abs(Number(valueAt(outputs, path)) / Number(expected) - 1)).toBeLessThan(
        'within' in example ? example.within : 1e-9,
      );
  });
});

describe('session-store', () => {
  it('reads what a command line gives, and agrees with 1,429 bytes', () => {
    const given = JSON.parse(
      '{"store":"redis","encoding":"string","storedBytes":1024,"keyBytes":37,"ttl":true,"activeSessions":100000,"allocatorQuantumBytes":16}',
    );
    const { inputs, problems } = readInputs(spec, given);
    expect(problems).toEqual([]);
    expect(Math.abs((spec.compute(inputs).outputs.bytesPerSession ?? 0) / 1429 - 1)).toBeLessThan(0.005);
  });

  it('says of the store alone what it says of it beside the others', () => {
    for (const { store } of at({}).outputs.stores)
      for (const changes of [{}, { nodeMemoryBytes: 100e6 }, { storedBytes: 900_000 }]) {
        const { bytesPerSession, memoryNeededBytes, nodes, usdPerMonth, shards } = at({ ...changes, store }).outputs;
        const held = bytesPerSession === undefined ? undefined : { bytesPerSession, memoryNeededBytes };
        const expected = held && { ...held, ...(shards !== undefined && { nodes, usdPerMonth }) };
        expect(ownStore({ ...defaults, ...changes, store })).toEqual(expected);
      }
  });

  it('adds its parts up to the session, and the memory up to what is needed', () => {
    for (const store of ['redis', 'valkey', 'memcached', 'postgresql'] as const) {
      const { parts, bytesPerSession = 0, memory, memoryNeededBytes = 0 } = at({ store }).outputs;
      const sum = (node: object | undefined) => Object.values(node ?? {}).reduce((total, value) => total + value, 0);
      expect(sum(parts)).toBeCloseTo(bytesPerSession, 6);
      expect(sum(memory) / memoryNeededBytes).toBeCloseTo(1, 9);
    }
  });

  it('saves what it says when the session is shaved', () => {
    for (const changes of [{}, { encoding: 'hash' }, { store: 'memcached' }, { store: 'postgresql' }] as const) {
      const before = at(changes).outputs;
      const { shaveBytes = 0, savedBytesPerSession = 0 } = before.staircase ?? {};
      expect(shaveBytes).toBeGreaterThan(0);
      const after = at({ ...changes, storedBytes: defaults.storedBytes - shaveBytes }).outputs;
      expect((before.bytesPerSession ?? 0) - (after.bytesPerSession ?? 0)).toBeCloseTo(savedBytesPerSession, 6);
    }
  });

  it('shows a band of three halves of the table during a resize', () => {
    const { parts, bytesPerSession = 0, bytesPerSessionMax = 0 } = at({}).outputs;
    expect(bytesPerSessionMax - bytesPerSession).toBeCloseTo(parts?.table ?? 0, 9);
  });

  it('multiplies shards when memory or operations ask for them', () => {
    const many = at({ activeSessions: 50_000_000, nodeMemoryBytes: 14e9 }).outputs;
    expect(many.shardsBoundBy).toBe('memory');
    expect((many.memoryNeededBytes ?? 0) / (many.shards ?? 1)).toBeLessThanOrEqual(14e9);
    expect(many.nodes).toBe(2 * (many.shards ?? 0));
    const busy = at({ readsPerSecond: 500_000 }).outputs;
    expect(busy).toMatchObject({ shardsBoundBy: 'operations', shards: 8 });
  });

  it('loses the lag with a replica, everything of a node without', () => {
    expect(at({ writesPerSecond: 200, replicationLagSeconds: 2 }).outputs.failoverLostWrites).toBe(400);
    const alone = at({ replicasPerShard: 0 }).outputs;
    expect(alone.failoverLostWrites).toBeUndefined();
    expect(alone.sessionsLostWithNode).toBe(20_000);
    expect(at({ store: 'postgresql', replicasPerShard: 0 }).outputs.failoverLostWrites).toBe(0);
  });

  it('names what memcached refuses and what no node holds', () => {
    const refused = at({ store: 'memcached', storedBytes: 2_000_000 });
    expect(refused.outcome).toBe('tooLarge');
    expect(refused.outputs.bytesPerSession).toBeUndefined();
    const small = at({ nodeMemoryBytes: 100e6 });
    expect(small.outcome).toBe('nodeTooSmall');
    expect(small.outputs.shards).toBeUndefined();
    expect(leavesOf(spec, { ...defaults, nodeMemoryBytes: 100e6 }, small).length).toBeGreaterThan(10);
  });

  it('holds its rules', () => {
    const named = (given: object) => readInputs(spec, { ...given }).problems.map(({ field }) => field);
    expect(named({ allocatorQuantumBytes: 12 })).toEqual(['allocatorQuantumBytes']);
    expect(named({ store: 'memcached', keyBytes: 251 })).toEqual(['keyBytes']);
    expect(named({ loginsPerSecond: 1e6, idleMinutes: 500_000 })).toEqual(['loginsPerSecond']);
  });
});
