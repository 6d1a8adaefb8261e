import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatorClass } from './redis/allocator-class.ts';
import { sessionParts } from './session-bytes.ts';
import { totalBytes } from './session-parts.ts';
import { shardCount } from './shard-count.ts';
import { readerStep, staircase } from './staircase.ts';
import { storeMemory, timesServers } from './store-memory.ts';
import { storeOverhead } from './store-overhead.ts';

const redisString = (storedBytes: number) =>
  totalBytes(
    sessionParts(
      { store: 'redis', allocatorQuantumBytes: 8 },
      { encoding: 'string', storedBytes, fields: 1, fieldNameBytes: 8, keyBytes: 37, ttl: true, keys: 100_000 },
    ),
  );

describe('staircase', () => {
  it('says that 1,024 bytes are six too many, as measured: 1,000 takes 256 less', () => {
    const step = readerStep(redisString, 1024, 1e8, 1);
    expect(step.fromBytes).toBe(1019);
    expect(step.toBytes).toBe(1274);
    expect(step.down?.shaveBytes).toBe(6);
    expect(step.down?.savedBytes).toBeCloseTo(256, 9);
  });

  it('has no step below the lowest', () => {
    expect(readerStep(redisString, 1, 1e8, 1).down).toBeUndefined();
  });

  it('covers the range without gaps, and each step is what its ends take', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.constantFrom(1, 3, 10), (size, grain) => {
        const steps = staircase(redisString, size, 2 * size + grain, grain);
        for (const [index, step] of steps.entries()) {
          expect(redisString(step.toBytes)).toBeCloseTo(step.bytesPerSession, 6);
          const next = steps[index + 1];
          if (next) {
            expect(next.fromBytes).toBe(step.toBytes + 1);
            expect(next.bytesPerSession).toBeGreaterThan(step.bytesPerSession);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds the classes of the allocator', () => {
    const classes = staircase((bytes) => allocatorClass(bytes, 8), 65, 320, 1).map((step) => step.toBytes);
    expect(classes).toEqual([80, 96, 112, 128, 160, 192, 224, 256, 320]);
  });
});

describe('storeMemory and shardCount', () => {
  const server = {
    overhead: storeOverhead('redis'),
    clients: 100,
    fragmentation: 1.1,
    copyOnWriteShare: 0.1,
    replicaBufferBytes: 256e6,
    reservedPercent: 25,
  };

  it('adds up as written down by hand for 20,000 sessions of 1,900 bytes', () => {
    const memory = storeMemory(20_000, 1900, server);
    expect(memory.usedBytes).toBe(41_550_000);
    expect(memory.residentBytes).toBeCloseTo(45_705_000, 3);
    expect(memory.neededBytes).toBeCloseTo((45_705_000 + 4_155_000 + 256_000_000) / 0.75, 3);
    expect(timesServers(memory, 3).neededBytes).toBeCloseTo(3 * memory.neededBytes, 3);
  });

  it('is the least count that fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.double({ min: 4e8, max: 1e12, noNaN: true }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (sessions, nodeMemoryBytes, operationsPerSecond) => {
          const neededBytes = (shards: number) => storeMemory(sessions / shards, 1900, server).neededBytes;
          const found = shardCount({
            sessions,
            neededBytes,
            nodeMemoryBytes,
            operationsPerSecond,
            operationsPerSecondPerNode: 50_000,
          });
          if (!found) return;
          expect(neededBytes(found.shards)).toBeLessThanOrEqual(nodeMemoryBytes);
          expect(found.shards * 50_000).toBeGreaterThanOrEqual(operationsPerSecond);
          const fewer = found.shards - 1;
          if (fewer > 0)
            expect(neededBytes(fewer) > nodeMemoryBytes || fewer * 50_000 < operationsPerSecond).toBe(true);
        },
      ),
    );
  });

  it('has no answer for a node that cannot even start', () => {
    expect(
      shardCount({
        sessions: 10,
        neededBytes: (shards) => storeMemory(10 / shards, 1900, server).neededBytes,
        nodeMemoryBytes: 1e6,
        operationsPerSecond: 1,
        operationsPerSecondPerNode: 1,
      }),
    ).toBeUndefined();
  });
});
