/** A real Redis for experiments: Debian's redis-server, empty, without persistence, on a free loopback port. */
import { encodings } from '../models/store/encodings.ts';
import { connectLines } from './lines-client.ts';
import { freePort, startServer } from './server.ts';
import type { Shape } from './shape.ts';
import { keyText, randomValue } from './shape.ts';

const BATCH = 500;

export type Redis = {
  readonly version: string;
  /** How far apart the allocator's small blocks are; undefined where it is not jemalloc. */
  readonly allocatorQuantumBytes: number | undefined;
  /**
   * Bytes that one session of this shape adds to `used_memory`, over `keys` of them. The database is empty before and after. Choose `keys` well past a power of two
   * (7,000, 60,000): soon after one the old table still stands.
   */
  bytesPerSession(shape: Shape, keys: number): Promise<number>;
  /** Bytes of an empty server, and what each further busy connection adds. */
  overhead(): Promise<{
    readonly baseBytes: number;
    readonly busyClientBytes: number;
    readonly idleClientBytes: number;
  }>;
  stop(): Promise<void>;
};

const command = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from(`*${parts.length}\r\n`),
    ...parts.flatMap((part) => [
      Buffer.from(`$${Buffer.byteLength(part)}\r\n`),
      Buffer.isBuffer(part) ? part : Buffer.from(part),
      Buffer.from('\r\n'),
    ]),
  ]);

/** Whether a reply `$length`, text, line end has come whole. */
function isWholeBulk(text: string): boolean {
  const length = /^\$(\d+)\r\n/.exec(text);
  return text.startsWith('-') || (length !== null && text.length >= length[0].length + Number(length[1]) + 2);
}

/** The commands that store one session. */
function commandsOf(shape: Shape, index: number): Buffer[] {
  const key = keyText(index, shape.keyBytes);
  const expiry = shape.ttl ? ['EX', '86400'] : [];
  if (!encodings[shape.encoding].hasFields)
    return [command('SET', key, randomValue(shape.storedBytes, index), ...expiry)];
  // Names of its own for each session: with the same in all, one seed of the server decides for all whether an old table is kept
  const fields = Array.from({ length: shape.fields }, (_, field) => [
    `f${field}_${index.toString(36)}`.slice(0, shape.fieldNameBytes).padEnd(shape.fieldNameBytes, 'x'),
    randomValue(Math.floor((shape.storedBytes + shape.fields - 1 - field) / shape.fields), index * 64 + field),
  ]).flat();
  return [command('HSET', key, ...fields), ...(shape.ttl ? [command('EXPIRE', key, '86400')] : [])];
}

/** Starts an empty server. The caller stops it. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
  ];
  const server = await startServer('redis-server', options, async () => {
    const probe = await connectLines(port);
    const reply = await probe.ask('PING\r\n', (text) => text.includes('\n'));
    probe.close();
    return reply.startsWith('+PONG');
  });
  const client = await connectLines(port);
  const bulk = (command: string) => client.ask(`${command}\r\n`, isWholeBulk);
  const info = (section: string) => bulk(`INFO ${section}`);
  const numberIn = async (section: string, name: string) => {
    const text = await info(section);
    const found = new RegExp(`^${name}:(\\d+)`, 'm').exec(text)?.[1];
    if (!found) throw new Error(`INFO ${section} has no ${name}`);
    return Number(found);
  };
  const isError = (line: string) => line.startsWith('-');
  /** Waits until used_memory stands still: freed buffers come back a moment later. */
  const settledMemory = async () => {
    let last = await numberIn('memory', 'used_memory');
    for (let round = 0; round < 100; round++) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      const now = await numberIn('memory', 'used_memory');
      if (Math.abs(now - last) < 64) return now;
      last = now;
    }
    return last;
  };
  const version = /redis_version:(\S+)/.exec(await info('server'))?.[1] ?? 'unknown';
  const quantum = /Quantum size: (\d+)/.exec(await bulk('MEMORY MALLOC-STATS'))?.[1];
  return {
    version,
    allocatorQuantumBytes: quantum ? Number(quantum) : undefined,
    async bytesPerSession(shape, keys) {
      await client.send([command('FLUSHALL', 'SYNC')], isError);
      const before = await settledMemory();
      for (let start = 0; start < keys; start += BATCH) {
        const indices = Array.from({ length: Math.min(BATCH, keys - start) }, (_, offset) => start + offset);
        await client.send(
          indices.flatMap((index) => commandsOf(shape, index)),
          isError,
        );
      }
      const after = await settledMemory();
      await client.send([command('FLUSHALL', 'SYNC')], isError);
      return (after - before) / keys;
    },
    async overhead() {
      await client.send([command('FLUSHALL', 'SYNC')], isError);
      const baseBytes = await settledMemory();
      const clients = await Promise.all(Array.from({ length: 200 }, () => connectLines(port)));
      const pong = (text: string) => text.includes('\n');
      for (const each of clients) await each.ask('PING\r\n', pong);
      const busy = await numberIn('memory', 'used_memory');
      await new Promise((resolve) => setTimeout(resolve, 12_000));
      const idle = await settledMemory();
      for (const each of clients) each.close();
      return {
        baseBytes,
        busyClientBytes: (busy - baseBytes) / clients.length,
        idleClientBytes: (idle - baseBytes) / clients.length,
      };
    },
    async stop() {
      client.close();
      await server.stop();
    },
  };
}
