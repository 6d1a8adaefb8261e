import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf, type Fields } from '../kit/declare/field.ts';
import { filesBelow } from './files.ts';
import { importsOf, isPackage, layerOf } from './imports.ts';
import { root, runInNode } from './run.ts';

const isTest = (path: string) => /\.(test|spec|fixture|recipe)\.tsx?$/.test(path);
const sources = [...filesBelow('src/'), ...filesBelow('content/')].filter(
  (path) => /\.(ts|tsx|astro|mdx)$/.test(path) && !path.endsWith('.d.ts') && !isTest(path),
);
const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** Arrows point one way: each layer may import these and itself. */
const arrows: { readonly [layer: string]: readonly string[] } = {
  'models/maths': [],
  models: ['models/maths'],
  kit: ['models/maths'],
  facts: ['kit', 'content'],
  calculators: ['kit', 'models/maths', 'models', 'facts', 'content', 'styles'],
  service: ['calculators', 'kit', 'models', 'facts', 'content', 'styles'],
  decide: ['service', 'calculators', 'kit', 'models', 'facts', 'content', 'styles'],
  diagnose: ['service', 'calculators', 'kit', 'models', 'facts', 'content', 'styles'],
  home: ['decide', 'service', 'calculators', 'kit', 'models', 'facts', 'content', 'styles'],
  parts: ['api', 'diagnose', 'decide', 'service', 'calculators', 'kit', 'facts', 'content', 'styles'],
  site: [
    'hosting',
    'parts',
    'home',
    'diagnose',
    'decide',
    'service',
    'calculators',
    'kit',
    'facts',
    'content',
    'styles',
  ],
  hosting: [],
  embed: ['decide', 'service', 'calculators', 'kit', 'facts', 'content', 'styles'],
  schema: ['decide', 'service', 'calculators', 'kit', 'facts'],
  package: [
    'schema',
    'diagnose',
    'decide',
    'service',
    'calculators',
    'kit',
    'models/maths',
    'models',
    'facts',
    'content',
  ],
  api: ['package'],
  pages: [
    'parts',
    'site',
    'embed',
    'schema',
    'api',
    'package',
    'decide',
    'service',
    'calculators',
    'kit',
    'facts',
    'content',
  ],
  cli: ['diagnose', 'decide', 'service', 'calculators', 'kit', 'facts', 'content'],
  evidence: ['calculators', 'kit', 'models', 'facts', 'content'],
  content: ['parts', 'site', 'home', 'evidence', 'service', 'calculators'],
  tooling: ['hosting', 'parts', 'package', 'decide', 'service', 'calculators', 'kit', 'facts'],
  browser: ['tooling', 'parts', 'service', 'calculators', 'kit', 'facts'],
};

/** What the client bundle and the terminal may share; a view may add nothing. */
const packages: { readonly [layer: string]: RegExp } = {
  'models/maths': /^$/,
  models: /^$/,
  kit: /^(preact(\/hooks)?|pure-rand\/.+)$/,
  calculators: /^preact(\/hooks)?$/,
  content: /^@astrojs\/starlight\/components$/,
};

/** Whole calculators on demand: what a bundler finds by their names. Node has its own list. */
const forBundlers = new Set(['src/calculators/load-spec.ts']);

/** Layers that Node runs as they are. */
const belowTheViews = new Set(['models/maths', 'models', 'kit', 'calculators', 'service', 'decide', 'facts', 'cli']);

const folderOfCalculator = (path: string) => /^src\/calculators\/([^/]+)\//.exec(path)?.[1];

describe.each(Object.keys(arrows))('layer %s', (layer) => {
  const files = sources.filter((path) => layerOf(path) === layer);

  test('imports only what it may', () => {
    const allowed = [layer, ...(arrows[layer] ?? [])];
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter(
          (imported) => !isPackage(imported) && layerOf(imported) !== 'root' && !allowed.includes(layerOf(imported)),
        )
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test('uses only the packages it may', () => {
    const allowed = packages[layer];
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((imported) => allowed && isPackage(imported) && !allowed.test(imported))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test.runIf(belowTheViews.has(layer))(
    'has nothing that only a bundler or a browser understands below its views',
    () => {
      const wrong = files
        .filter((path) => path.endsWith('.ts') && !forBundlers.has(path))
        .flatMap((path) => [
          ...importsOf(path)
            .filter((imported) => /^(astro|virtual):|\?|\.(tsx|astro|css)$/.test(imported))
            .map((imported) => `${path} imports ${imported}`),
          ...(/import\.meta\.(env|glob)/.test(text(path)) ? [`${path} uses import.meta of a bundler`] : []),
        ]);
      expect(wrong).toEqual([]);
    },
  );
});

test('every folder of sources is a layer with its arrows written down', () => {
  const folders = new Set(sources.map(layerOf).filter((layer) => layer !== 'root'));
  expect([...folders].filter((folder) => !(folder in arrows))).toEqual([]);
});

test('a calculator imports no other calculator', () => {
  const wrong = sources
    .filter((path) => folderOfCalculator(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((imported) => folderOfCalculator(imported) && folderOfCalculator(imported) !== folderOfCalculator(path))
        .map((imported) => `${path} imports ${imported}`),
    );
  expect(wrong).toEqual([]);
});

test('models know no clock, no chance and no page', () => {
  const banned = /\b(Date|performance)\.now\b|\bnew Date\b|\bMath\.random\b|\bdocument\.|\bwindow\.|\bprocess\./;
  const code = (path: string) => text(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(
    sources.filter((path) => ['models/maths', 'models'].includes(layerOf(path) ?? '') && banned.test(code(path))),
  ).toEqual([]);
});

test('pages hold words: the only code in content is imports and components', () => {
  const prose = (path: string) =>
    text(path)
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replaceAll(/^```[\s\S]*?^```/gm, '')
      .replaceAll(/ tex=\{String\.raw`[^`]*`\}/g, '')
      .replaceAll(/\{import\.meta\.env\.BASE_URL\}|\{`\$\{import\.meta\.env\.BASE_URL\}[^`${}]*`\}/g, '')
      .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$|`[^`\n]*`/g, '');
  const wrong = sources.filter((path) => path.endsWith('.mdx')).filter((path) => /^export |[{}]/m.test(prose(path)));
  expect(wrong).toEqual([]);
});

test('Node runs every calculator without a build', () => {
  const script = `
    const { calculators } = await import('./src/calculators/index.ts');
    const { defaultsOf } = await import('./src/kit/declare/field.ts');
    for (const calculator of calculators) {
      const inputs = defaultsOf(calculator.fields);
      await calculator.prepare?.(inputs);
      console.log(calculator.id, calculator.compute(inputs).outcome);
    }`;
  const all: readonly Calculator<Fields, object>[] = calculators;
  expect(runInNode(script, root).trim().split('\n')).toEqual(
    all.map((calculator) => `${calculator.id} ${calculator.compute(defaultsOf(calculator.fields)).outcome}`),
  );
});
