/** The command line over a small calculator: arguments in, what is printed out. */
import { bakery } from '../kit/declare/bakery.fixture.ts';
import type { Ran, Surroundings } from './ran.ts';
import { run } from './run.ts';

/** A machine that has these files, this on its standard input, and a clock that stands. */
export const machine = (files: Readonly<Record<string, string>>, stdin: string): Surroundings => ({
  site: 'https://example.org/state/',
  version: '1.2.3',
  readFile: (path) => {
    if (files[path] === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' });
    return files[path];
  },
  readStdin: () => stdin,
  today: () => '2026-11-26',
});

export const files: Record<string, string> = { 'inputs.json': '\uFEFF{"ovens": 8}', 'bad.json': '{\n  "ovens": 8,\n}' };
export const surroundings: Surroundings = machine(files, '{"ovens": 9}');
export const call = (...argv: string[]): Promise<Ran> => run(argv, surroundings, [bakery]);
export const bake = (inputs: object, ...more: string[]): Promise<Ran> =>
  call('bakery', '--json', JSON.stringify(inputs), ...more);
export const lines = (text: string): string[] => text.trimEnd().split('\n');
