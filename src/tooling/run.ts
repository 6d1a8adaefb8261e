/** Runs the project's tools one after the other, with one line for each. */
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Run = { readonly ok: boolean; readonly output: string };

type Options = {
  /** Print while it runs, instead of keeping the output for a failure. */
  readonly loud?: boolean;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with each piece of output as it comes. */
  readonly heard?: (text: string) => void;
};

/** Runs a command of this project (`node_modules/.bin` comes first) without a shell and without input. */
export function run(command: string, args: readonly string[], options: Options = {}): Promise<Run> {
  const cwd = options.cwd ?? root;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH']}`, ...options.env },
      stdio: ['ignore', options.loud ? 'inherit' : 'pipe', options.loud ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      options.heard?.(chunk.toString());
    });
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}\n` }));
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

/** What a piece of module code prints when Node runs it in a copy of the project, with facts importable. */
export const runInNode = (code: string, folder: string): string =>
  execFileSync(
    'node',
    [`--import=${pathToFileURL(`${folder}/src/facts/node.ts`)}`, '--input-type=module', '--eval', code],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH']}` } },
  );

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Does one step and prints a line: what, how it went, how long it took; the output only where it failed. */
export async function step(title: string, work: () => Promise<Run>): Promise<boolean> {
  const start = performance.now();
  const { ok, output } = await work();
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${title} (${seconds(start)})`);
  if (!ok && output) console.log(output.trimEnd());
  return ok;
}

/**
 * Builds the site into dist. The links validator is part of it.
 * @param typesWritten called when the types of the content are in `.astro`, early on
 */
export const build = (typesWritten?: () => void): Promise<boolean> =>
  step('Build, with all links followed', () =>
    run('astro', ['build'], { heard: (text) => (text.includes('[types] Generated') ? typesWritten?.() : undefined) }),
  );
