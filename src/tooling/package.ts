/** `npm run build:package`: the library and the command as a package, into `package-dist/` or the folder that is named. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import '../facts/node.ts';
import pkg from '../../package.json' with { type: 'json' };
import { entries } from '../package/entries.ts';
import { buildCode } from './package-code.ts';
import { manifestOf } from './package-manifest.ts';
import { writeTypes } from './package-types.ts';
import { root } from './run.ts';

const COMMAND = 'src/cli/program.ts';
const usual = join(root, 'package-dist');
const folder = resolve(process.argv[2] ?? usual);
const { schemas } = await import('../package/schemas.ts');
const { ofEdition } = await import('../package/limits-of-edition.ts');
const sources = Object.fromEntries(Object.entries(entries).map(([name, { source }]) => [name, source]));

// A folder that somebody named may hold something else.
if (folder === usual) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildCode(
  folder,
  { ...sources, cli: COMMAND },
  {
    // Computed now: the package carries schemas and rows, and not the library that makes and checks them.
    '/src/package/schemas.ts': `export const schemas = ${JSON.stringify(schemas)};`,
    '/src/package/limits-of-edition.ts': `export const ofEdition = ${JSON.stringify(ofEdition)};`,
    '/package.json': JSON.stringify({ homepage: pkg.homepage, version: pkg.version }),
  },
);
const problems = writeTypes(join(folder, 'types'), Object.values(sources), [COMMAND]);
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifestOf(pkg, sources), null, 2)}\n`);
copyFileSync(join(root, 'src/package/README.md'), join(folder, 'README.md'));
copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
