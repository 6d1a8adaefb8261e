import type { Step } from '../../../kit/declare/define.ts';
import { bytes, exact, rounded } from '../../../kit/say/format.ts';
import { storeTraits } from '../../../models/store/stores.ts';
import type { Inputs } from '../ask/fields.ts';
import { hasFields } from '../ask/rules.ts';
import type { Outputs } from './outputs.ts';
import { replicasOf } from './size-store.ts';

const one = (value: number) => exact(Number(value.toFixed(1)));
const has = (_: Inputs, { parts }: Outputs) => parts !== undefined;
const fits = (_: Inputs, { shards }: Outputs) => shards !== undefined;
const sum = ({ parts, bytesPerSession = 0 }: Outputs) =>
  parts
    ? `${[parts.entry, parts.key, parts.header, parts.value, parts.table, parts.expiry].map(one).join(' + ')} = ${one(bytesPerSession)} bytes`
    : '';

/** The working: each formula, and the same line with the reader's numbers. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Sessions alive',
    formula: 'N = \\lambda\\,(t_{\\text{active}} + t_{\\text{idle}})',
    when: ({ loginsPerSecond }) => loginsPerSecond !== undefined,
    numbers: (i, o) =>
      `${exact(i.loginsPerSecond ?? 0)}/s × 60 × (${exact(i.activeMinutes)} + ${exact(i.idleMinutes)} min) = ${rounded(o.sessions)}, of which ${rounded(o.idleSessions ?? 0)} idle`,
    because: 'Little’s law. A sliding expiry keeps a session for the whole idle time after its last request.',
  },
  {
    title: 'A size class',
    formula:
      's > 64:\\quad \\left\\lceil s / 2^{k} \\right\\rceil 2^{k},\\quad k = \\lfloor \\log_2 (s - 1) \\rfloor - 2',
    when: (i, o) => has(i, o) && storeTraits(i.store).blocks === 'classes' && !hasFields(i),
    numbers: (i, o) =>
      `a value of ${exact(i.storedBytes)} bytes, with its header, is given ${one(o.parts?.value ?? 0)}; up to ${exact(o.staircase?.toBytes ?? 0)} would fit`,
    because: 'jemalloc, four classes to each doubling. The server counts the block, not what was asked for.',
  },
  {
    title: 'A slab class',
    formula: 'c_{i+1} = \\left\\lceil 1.25\\,c_i \\right\\rceil_8,\\quad c_0 = 96',
    when: (i, o) => has(i, o) && storeTraits(i.store).blocks === 'chunks',
    numbers: (i, o) =>
      `56 + ${exact(i.keyBytes)} + 1 + ${exact(i.storedBytes)} + 2 bytes take a chunk of ${one((o.bytesPerSession ?? 0) - (o.parts?.table ?? 0))}`,
    because: 'memcached’s default growth factor; item header 48 bytes, 8 for compare-and-swap, a line end.',
  },
  {
    title: 'A row',
    formula: '\\frac{8192}{\\lfloor 8168 / r \\rfloor} + \\text{index}',
    when: (i, o) => has(i, o) && storeTraits(i.store).blocks === 'pages',
    numbers: (_, o) =>
      `${one((o.bytesPerSession ?? 0) - (o.parts?.table ?? 0))} bytes of pages + ${one(o.parts?.table ?? 0)} of index`,
    because:
      'Rows of r bytes share a page with their line pointers. Over 2,032 bytes the value moves out of line, in chunks of 1,996, four to a page.',
  },
  {
    title: 'Bytes per session',
    formula: 'b = \\text{entry} + \\text{key} + \\text{header} + \\text{value} + \\text{table} + \\text{expiry}',
    when: has,
    numbers: (_, o) => sum(o),
    because: 'Each block rounded to its class. The table has 8 bytes for each of the next power of two of keys.',
  },
  {
    title: 'Used memory',
    formula: 'u = N\\,b + s\\,(\\text{base} + n_c\\,b_c)',
    when: has,
    numbers: (_, o) =>
      `${rounded(o.sessions)} × ${one(o.bytesPerSession ?? 0)} + ${bytes(o.memory?.server ?? 0)} = ${bytes(o.usedMemoryBytes ?? 0)}, up to ${bytes(o.usedMemoryBytesMax ?? 0)} while a table is resized`,
    because: 'Each of s shards repeats the server and its connections.',
  },
  {
    title: 'Memory needed',
    formula: 'M = \\frac{u\\,f + u\\,w + B}{1 - r}',
    when: has,
    numbers: (i, o) =>
      `(${bytes(o.usedMemoryBytes ?? 0)} × ${exact(i.fragmentation)} + ${bytes(o.memory?.copyOnWrite ?? 0)} + ${bytes(o.memory?.replicaBuffers ?? 0)}) ÷ ${exact(1 - i.reservedPercent / 100)} = ${bytes(o.memoryNeededBytes ?? 0)}`,
    because:
      'f resident over used, w what a snapshot copies, B the output buffer of 256 MB towards replicas, r reserved.',
  },
  {
    title: 'Shards and nodes',
    formula:
      's = \\max\\left(\\left\\lceil \\tfrac{M}{m} \\right\\rceil, \\left\\lceil \\tfrac{\\text{reads} + \\text{writes}}{q} \\right\\rceil\\right),\\quad n = s\\,(1 + k)',
    when: fits,
    numbers: (i, o) =>
      `${bytes(o.memoryNeededBytes ?? 0)} on nodes of ${bytes(i.nodeMemoryBytes)}, ${rounded(i.readsPerSecond + i.writesPerSecond)}/s at ${rounded(i.operationsPerSecondPerNode)}/s: ${rounded(o.shards ?? 0)} (${o.shardsBoundBy ?? ''}) × ${rounded(1 + replicasOf(i.store, i))} = ${rounded(o.nodes ?? 0)}`,
    because: 'M itself grows with the shards, so the least count that fits is searched for.',
  },
  {
    title: 'Losing a primary',
    formula:
      '\\frac{\\text{writes}}{s}\\,t_{\\text{lag}},\\quad \\frac{\\text{reads} + \\text{writes}}{s}\\,t_{\\text{failover}}',
    when: (_, { failoverLostWrites }) => failoverLostWrites !== undefined,
    numbers: (_, o) =>
      `${rounded(o.failoverLostWrites ?? 0)} acknowledged writes lost, ${rounded(o.failoverFailedRequests ?? 0)} operations refused`,
    because: 'Replication is asynchronous: what the replica had not seen is gone.',
  },
];
