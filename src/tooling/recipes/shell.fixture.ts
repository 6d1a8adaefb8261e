/** Runs printed shell lines as a reader would type them. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../run.ts';

export type Said = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

type Where = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string };

const surroundings = (env: Where['env'] = {}) => ({
  ...process.env,
  ...env,
  PATH: [env['PATH'], join(root, 'node_modules/.bin'), '/usr/sbin', '/sbin', process.env['PATH']]
    .filter(Boolean)
    .join(delimiter),
});

/** What lines print; later ones run whatever became of earlier ones, as in a terminal. */
export function shell(code: string, { cwd, env, input = '' }: Where = {}): Said {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', code], {
    cwd,
    env: surroundings(env),
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The same without blocking this process: for lines that ask a server that runs in it. */
export const shellBeside = (code: string, { cwd, env }: Where = {}): Promise<Said> =>
  new Promise((resolve) => {
    const child = spawn('bash', ['-c', code], { cwd, env: surroundings(env), stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (text: Buffer) => {
      said.stdout += text;
    });
    child.stderr.on('data', (text: Buffer) => {
      said.stderr += text;
    });
    child.once('close', (status) => resolve({ status, ...said }));
  });

/** A folder for the front of PATH with a program of that name that runs this script: for what a test machine cannot do. */
export function standIn(folder: string, name: string, script: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  return bin;
}
