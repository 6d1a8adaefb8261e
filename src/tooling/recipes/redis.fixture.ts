import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer } from '../../evidence/server.ts';
import type { Scene } from './recipe.fixture.ts';
import { shell } from './shell.fixture.ts';

/** A real Redis without persistence, or a Sentinel, on a free port. */
export async function startRedisServer({ folder, later }: Scene, options: readonly string[] = []): Promise<number> {
  const port = await freePort();
  const words = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--dbfilename',
    `${port}.rdb`,
    '--save',
    '',
  ];
  const server = await startServer(
    'redis-server',
    [...words, ...options],
    async () => shell(`redis-cli -p ${port} ping`).stdout === 'PONG\n',
  );
  later(server.stop);
  return port;
}

/** A primary, a replica of it, and a Sentinel that watches them alone. */
export async function startReplicated(
  scene: Scene,
): Promise<{ readonly primary: number; readonly replica: number; readonly sentinel: number }> {
  const primary = await startRedisServer(scene);
  const replica = await startRedisServer(scene, [
    '--replicaof',
    '127.0.0.1',
    String(primary),
    '--repl-diskless-sync-delay',
    '0',
  ]);
  const sentinel = await freePort();
  const file = join(scene.folder, 'sentinel.conf');
  const lines = [
    `port ${sentinel}`,
    'bind 127.0.0.1',
    `sentinel monitor mymaster 127.0.0.1 ${primary} 1`,
    'sentinel down-after-milliseconds mymaster 1000',
    'sentinel failover-timeout mymaster 3000',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const knows = async () =>
    shell(`redis-cli -p ${sentinel} sentinel replicas mymaster`).stdout.includes(`127.0.0.1:${replica}`);
  const server = await startServer('redis-server', [file, '--sentinel'], knows);
  scene.later(server.stop);
  return { primary, replica, sentinel };
}

/** The port that Sentinel names as the primary's. */
export const primaryOf = (sentinel: number): number =>
  Number(shell(`redis-cli -p ${sentinel} sentinel get-master-addr-by-name mymaster`).stdout.trim().split('\n')[1]);

const MOST_LOOKS = 600;

/** Looks every fifth of a second whether something holds; throws after as many looks as two idle minutes have. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it never came to hold');
}
