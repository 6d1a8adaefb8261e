/** `npm run new <id>`: a calculator that works, registered, with its model, its tests and its page. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, type Names, namesOf } from './calculator-template.ts';
import { root, run } from './run.ts';

const LIST = 'src/calculators/index.ts';
const PACKAGE = 'src/package/calculators.ts';
const FRAME = 'src/site/Calculator.astro';

/** Puts a line before the first match, with a word for the one who changed the file beyond recognition. */
function before(text: string, mark: RegExp, line: string, file: string): string {
  const at = text.search(mark);
  if (at < 0) throw new Error(`${file} has no place like ${mark}: add this line yourself\n${line}`);
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

/** The list of calculators with one more. */
export function registered(list: string, { id, camel }: Names): string {
  const more = list.replace(/(calculators\b[^=]*= \[)([^\]]*)\]/, (_whole, start: string, names: string) => {
    const known = names.split(',').map((name) => name.trim());
    return `${start}${[...known.filter((name) => name !== ''), camel].join(', ')}]`;
  });
  if (more === list) throw new Error(`${LIST} holds no list of calculators: add ${camel} yourself`);
  return `import { ${camel} } from './${id}/spec.ts';\n${more}`;
}

/** The entry point of the package with one more. */
export const published = (entry: string, { id, camel }: Names): string =>
  before(entry, /^export \{ EDITION/m, `export { ${camel} } from '../calculators/${id}/spec.ts';`, PACKAGE);

/** The component that frames calculators with one more island. Astro needs each one named. */
export function framed(frame: string, { id, pascal }: Names): string {
  const imported = before(frame, /^import Working/m, `import ${pascal} from '../calculators/${id}/View.tsx';`, FRAME);
  return before(imported, /^<Working/m, `{id === '${id}' && <${pascal} client:load base={base} />}`, FRAME);
}

/** Writes a new calculator into a copy of the project. Throws where one of that name is there. */
export function scaffold(id: string, folder = root): readonly string[] {
  const names = namesOf(id);
  const files = filesOf(names);
  for (const path of Object.keys(files))
    if (existsSync(join(folder, path))) throw new Error(`${path} is there already`);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const changed = {
    ...files,
    [LIST]: registered(text(LIST), names),
    [PACKAGE]: published(text(PACKAGE), names),
    [FRAME]: framed(text(FRAME), names),
  };
  for (const [path, content] of Object.entries(changed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return Object.keys(changed);
}

if (import.meta.main) {
  const [id] = process.argv.slice(2);
  try {
    if (!id) throw new Error('Name the calculator: npm run new cold-start');
    const paths = scaffold(id);
    await run('biome', ['check', '--write', ...paths.filter((path) => /\.tsx?$/.test(path))]);
    console.log(`${paths.map((path) => `  ${path}`).join('\n')}\n`);
    console.log('Now: npm run dev, then change model, fields, compute, spec, view and page in that order.');
    console.log('The main navigation is src/site/navigation.ts.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
