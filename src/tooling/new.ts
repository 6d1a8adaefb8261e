/** `npm run new <id>`: a calculator that works, in the one list, with its model, its tests and its page. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITION } from '../kit/declare/edition.ts';
import { filesOf, type Names, namesOf } from './calculator-template.ts';
import { root, run } from './run.ts';

const LIST = 'src/calculators/index.ts';
const CONTENTS = 'src/site/navigation.ts';
const CORPUS = 'src/embed/corpus-v1.json';

/** The list of calculators with one more. Throws where the file was changed beyond recognition. */
export function registered(list: string, { id, camel }: Names): string {
  const more = list
    .replace(/^(export \{[^}]*?),? \};$/m, `$1, ${camel} };`)
    .replace(/(calculators = \[[^\]]*?),?\s*\] as const/, `$1, ${camel}] as const`);
  if (more.split(camel).length !== 3) throw new Error(`${LIST} holds no list of calculators: add ${camel} yourself`);
  return `import { ${camel} } from './${id}/spec.ts';\n${more}`;
}

/** The contents of the site with the page of one more calculator, after the others. */
export function listed(contents: string, { id }: Names): string {
  const more = contents.replace(/(folder: 'calculators',\s*pages: words\('[^']*)/, `$1 ${id}`);
  if (more === contents) throw new Error(`${CONTENTS} has no pages of calculators: add ${id} yourself`);
  return more;
}

/** The addresses that must open for as long as there are embeds of this version, with those of one more calculator. */
export function remembered(corpus: string, { id }: Names): string {
  const entry = (address: string) => ({ address, version: 1, outcome: 'ok', main: 30 });
  const entries: unknown = JSON.parse(corpus);
  if (!Array.isArray(entries)) throw new Error(`${CORPUS} is no list: add the addresses of ${id} yourself`);
  const added = [`/calculators/${id}/`, `/calculators/${id}/#e=${EDITION}`, `/embed/v1/${id}/`].map(entry);
  return `${JSON.stringify([...entries, ...added], null, 2)}\n`;
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
    [CONTENTS]: listed(text(CONTENTS), names),
    [CORPUS]: remembered(text(CORPUS), names),
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
    await run('biome', ['check', '--write', ...paths.filter((path) => /\.(tsx?|json)$/.test(path))]);
    console.log(`${paths.map((path) => `  ${path}`).join('\n')}\n`);
    console.log(
      'Now: npm run dev, then change model, fields, compute, core, spec, examples, views and page in that order.',
    );
    console.log('What it answers to its own address stands in src/embed/corpus-v1.json: change it with the defaults.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
