/** Servers for experiments and tests: started on a free loopback port, below a directory of their own, stopped by their own process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const READY_WITHIN_MILLISECONDS = 15_000;
const POLL_MILLISECONDS = 50;

/** Whether a program is on the path. */
export const isInstalled = (program: string): boolean => versionOf(program) !== undefined;

/** The first line that a program prints about its version, undefined where it is not installed. */
export function versionOf(program: string, flag = '--version'): string | undefined {
  try {
    return execFileSync(program, [flag], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')[0]
      ?.trim();
  } catch {
    return undefined;
  }
}

/** A loopback port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** A directory of its own, removed by the returned function. */
export function temporaryDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'where-state-lives-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type Server = { stop(): Promise<void> };

/**
 * Starts a program and waits until `isReady` holds.
 * @param how numeric user and group, for programs that refuse to run as root, and the folder that it runs in
 */
export async function startServer(
  program: string,
  options: readonly string[],
  isReady: () => Promise<boolean>,
  how?: { readonly uid?: number; readonly gid?: number; readonly cwd?: string },
): Promise<Server> {
  const child = spawn(program, options, { stdio: 'ignore', ...how });
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS;
  while (!(await isReady().catch(() => false))) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    if (Date.now() > deadline) {
      await stop(child);
      throw new Error(`${program} was not ready within ${READY_WITHIN_MILLISECONDS} ms`);
    }
    await wait(POLL_MILLISECONDS);
  }
  return { stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}
