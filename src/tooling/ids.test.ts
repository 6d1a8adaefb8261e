/**
 * Nobody asks for the id of a variant: what tells one from another is a trait of its entry, so that a new entry needs no other file.
 * A further table is a line of `tables`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHops } from '../facts/read.ts';
import { serializers } from '../models/token/claims/dialect.ts';
import { formats } from '../models/token/formats/index.ts';
import { filesBelow } from './files.ts';
import { comparisonsIn } from './ids.ts';
import { codeOf } from './imports.ts';
import { root } from './run.ts';

type Table = {
  readonly ids: readonly string[];
  /** Files in which an entry may speak of itself. */
  readonly own: RegExp;
};

const tables: Readonly<Record<string, Table>> = {
  'token formats': {
    ids: [...Object.keys(formats), ...Object.values(formats).map(({ family }) => family)],
    own: /^src\/models\/token\/formats\//,
  },
  'JSON writers': { ids: Object.keys(serializers), own: /^src\/models\/token\/claims\/dialect\.ts$/ },
  hops: { ids: readHops().map(({ id }) => id), own: /^$/ },
};

const compared = filesBelow('src/')
  .filter((path) => /\.(ts|tsx|astro)$/.test(path) && !/\.(test|spec|fixture|recipe)\.tsx?$/.test(path))
  .flatMap((path) =>
    comparisonsIn(codeOf(path, readFileSync(join(root, path), 'utf8'))).map((comparison) => ({ path, ...comparison })),
  );

test.each(Object.entries(tables))('%s are told apart by their traits', (_name, { ids, own }) => {
  const wrong = compared.filter(({ path, texts }) => !own.test(path) && texts.some((text) => ids.includes(text)));
  expect(wrong.map(({ path, line, code }) => `${path}:${line} ${code}`)).toEqual([]);
});

test.each([
  "format === 'rails'",
  "'rails' !== format",
  "['jws', 'rails'].includes(format)",
  "new Set(['rails']).has(format)",
  "const few = ['rails'] as const; few.includes(format)",
  "switch (format) { case 'rails': break; }",
  "format.startsWith('rails')",
])('%s is a comparison', (code) =>
  expect(comparisonsIn(code)).toMatchObject([{ texts: expect.arrayContaining(['rails']) }]),
);

test.each(["const format = 'rails'", "sizes['rails']", '({ rails: 1 })', "choose('rails')"])('%s is none', (code) =>
  expect(comparisonsIn(code)).toEqual([]),
);
