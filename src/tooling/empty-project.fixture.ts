/** An empty project with the package installed from its tarball, and ways to run code in it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

export type EmptyProject = {
  /** Holds all the others; whoever asked for it removes it. */
  readonly folder: string;
  /** The package before it is packed. */
  readonly built: string;
  readonly tarball: string;
  readonly project: string;
  /** The package inside the project. */
  readonly installed: string;
};

async function must(command: string, args: readonly string[], cwd?: string): Promise<void> {
  const { ok, output } = await run(command, args, cwd === undefined ? {} : { cwd });
  if (!ok) throw new Error(`${command} ${args.join(' ')}\n${output}`);
}

/** Builds and packs the package, and installs the tarball without a network. */
export async function emptyProject(): Promise<EmptyProject> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const built = join(folder, 'built');
  const project = join(folder, 'project');
  await must('node', ['src/tooling/package.ts', built]);
  await must('npm', ['pack', '--pack-destination', folder], built);
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await must('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], project);
  return { folder, built, tarball, project, installed: join(project, 'node_modules/where-state-lives') };
}

function isNode(path: string): boolean {
  try {
    return Number(/^v(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]) >= 20;
  } catch {
    return false;
  }
}

/** The Node of the machine where there is one from 20 on, which may be older than the one that runs the tests. */
export const machineNode = (): string =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((place) => !place.includes('node_modules'))
    .map((place) => join(place, 'node'))
    .find(isNode) ?? process.execPath;

/** What a program prints in the project. Throws with what it says on stderr where it fails. */
export const runThere = (cwd: string, args: readonly string[], input = '', program = process.execPath): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', input, stdio: 'pipe' });

/** What a module prints in the project. */
export const runModule = (cwd: string, code: string, input = ''): string =>
  runThere(cwd, ['--input-type=module', '--eval', code], input);

/** Arguments of the command as a line for a shell has them: single quotes, lines that go on. */
export const argumentsIn = (line: string): readonly string[] =>
  [
    ...line
      .replaceAll('\\\n', ' ')
      .replace(/^npx --no where-state-lives /, '')
      .matchAll(/'([^']*)'|(\S+)/g),
  ].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** Code of one language in a Markdown file. */
export const codeIn = (path: string, language: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/```(\w+)[^\n]*\n([\s\S]*?)```/g)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);
