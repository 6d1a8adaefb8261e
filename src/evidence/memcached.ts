/** A real memcached for experiments: Debian's, with its default slab classes, on a free loopback port. */
import { connectLines } from './lines-client.ts';
import { freePort, startServer, versionOf } from './server.ts';
import { keyText, randomValue, type Shape } from './shape.ts';
import { nobody } from './unprivileged.ts';

const BATCH = 500;
const MEMORY_MEBIBYTES = 1024;

export type Memcached = {
  readonly version: string;
  /** Bytes of chunks and table that one session of this shape takes, over `keys` of them. */
  bytesPerSession(shape: Shape, keys: number): Promise<number>;
  stop(): Promise<void>;
};

/** Starts an empty server. The caller stops it. */
export async function startMemcached(): Promise<Memcached> {
  const port = await freePort();
  const options = ['-l', '127.0.0.1', '-p', String(port), '-U', '0', '-m', String(MEMORY_MEBIBYTES)];
  const isReady = async () => {
    const probe = await connectLines(port);
    const reply = await probe.ask('version\r\n', (text) => text.includes('\n'));
    probe.close();
    return reply.startsWith('VERSION');
  };
  const server = await startServer('memcached', options, isReady, nobody());
  const client = await connectLines(port);
  const stats = async (what: string) => {
    const text = await client.ask(`stats${what}\r\n`, (reply) => reply.endsWith('END\r\n'));
    return new Map([...text.matchAll(/^STAT (\S+) (\S+)\r$/gm)].map(([, name, value]) => [name ?? '', Number(value)]));
  };
  const usedBytes = async () => {
    const slabs = await stats(' slabs');
    const chunks = [...slabs].flatMap(([name, size]) => {
      const slab = /^(\d+):chunk_size$/.exec(name)?.[1];
      return slab ? [size * (slabs.get(`${slab}:used_chunks`) ?? 0)] : [];
    });
    return chunks.reduce((sum, bytes) => sum + bytes, 0) + ((await stats('')).get('hash_bytes') ?? 0);
  };
  const isError = (line: string) => !line.startsWith('STORED');
  return {
    version: versionOf('memcached', '-V')?.replace(/^memcached /, '') ?? 'unknown',
    async bytesPerSession(shape, keys) {
      for (let start = 0; start < keys; start += BATCH) {
        const commands = Array.from({ length: Math.min(BATCH, keys - start) }, (_, offset) =>
          Buffer.concat([
            Buffer.from(
              `set ${keyText(start + offset, shape.keyBytes)} 0 ${shape.ttl ? 86_400 : 0} ${shape.storedBytes}\r\n`,
            ),
            randomValue(shape.storedBytes, start + offset),
            Buffer.from('\r\n'),
          ]),
        );
        await client.send(commands, isError);
      }
      return (await usedBytes()) / keys;
    },
    async stop() {
      client.close();
      await server.stop();
    },
  };
}
