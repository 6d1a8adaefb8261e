import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages with apt-get where this is Debian (or its like) and we are root; false where it cannot. */
export function installFromDebian(...packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} from the system packages …`);
  const apt = (...words: readonly string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // A server that comes with its package must not start by itself: tests start their own.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    }).status === 0;
  apt('update', '-qq');
  return apt('install', '-qq', '--yes', '--no-install-recommends', ...packages);
}
