/**
 * Nobody asks for the id of a variant: what tells one from another is a trait of its entry, so that a new entry needs no other file.
 * A further table is a line of `tables`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { methodLabels } from '../calculators/revocation/answer/words.ts';
import { placementIds } from '../decide/judge/catalogue.ts';
import { readHops } from '../facts/read-facts.ts';
import { dealings } from '../models/queueing/balancing/balancing.ts';
import { runtimes } from '../models/queueing/response/runtimes.ts';
import { exposedBy } from '../models/resilience/failover/losses.ts';
import { jitters } from '../models/resilience/retries/jitters.ts';
import { encodings } from '../models/store/encodings.ts';
import { storeIds } from '../models/store/stores.ts';
import { serializers } from '../models/token/claims/dialect.ts';
import { formats } from '../models/token/formats/index.ts';
import { readers } from '../models/token/readers/index.ts';
import { carriers } from '../models/wire/hpack/carriers.ts';
import { encoders } from '../models/wire/hpack/encoders.ts';
import { protocols } from '../models/wire/hpack/protocols.ts';
import { filesBelow } from './files.ts';
import { comparisonsIn } from './ids.ts';
import { codeOf } from './imports.ts';
import { root } from './run.ts';

type Table = {
  readonly ids: readonly string[];
  /** Files in which an entry may speak of itself. */
  readonly own: RegExp;
  /** What holds an id, where the ids are everyday words that other things go by as well: the end of the name. */
  readonly called?: RegExp;
};

const tables: Readonly<Record<string, Table>> = {
  'token formats': {
    ids: [...Object.keys(formats), ...Object.values(readers).map(({ family }) => family)],
    own: /^src\/models\/token\/(?:formats|readers)\//,
  },
  'JSON writers': {
    ids: Object.keys(serializers),
    own: /^src\/models\/token\/claims\/dialect\.ts$/,
    called: /\b(serializer|writer)$/i,
  },
  placements: {
    ids: [...placementIds, ...Object.keys(exposedBy)].filter((id) => id !== 'none'),
    own: /^src\/(decide\/judge\/catalogue|models\/resilience\/failover\/losses)\.ts$/,
  },
  'no placement': {
    ids: ['none'],
    own: /^src\/decide\/judge\/catalogue\.ts$/,
    called: /\b(id|placement|combination)$/i,
  },
  stores: { ids: storeIds, own: /^src\/models\/store\/(stores|redis\/redis-session)\.ts$/ },
  encodings: { ids: Object.keys(encodings), own: /^src\/models\/store\/encodings\.ts$/, called: /encoding$/ },
  carriers: {
    ids: Object.keys(carriers),
    // A pasted line is parsed into what it says; a placement of the decision has carriers of its own as a trait
    own: /^src\/(models\/wire\/hpack\/carriers\.ts|models\/token\/(limits\/carriers\.ts|paste\/)|decide\/)/,
    called: /\bcarrier(Of\(\w+\))?$/i,
  },
  encoders: { ids: Object.keys(encoders), own: /^src\/models\/wire\/hpack\/encoders\.ts$/, called: /\bencoder$/i },
  jitters: { ids: Object.keys(jitters), own: /^$/, called: /\bjitter$/ },
  'revocation methods': { ids: Object.keys(methodLabels), own: /^$/, called: /\bmethod$/ },
  protocols: { ids: Object.keys(protocols), own: /^src\/models\/wire\/hpack\/protocols\.ts$/ },
  'parts of a token': {
    ids: ['header', 'payload', 'signature', 'signature cookie', 'chunk names', 'separators'],
    own: /^src\/models\/token\/(?:formats|readers)\//,
    called: /\bname$/,
  },
  balancers: {
    ids: Object.keys(dealings),
    own: /^src\/(models\/(simulate\/|queueing\/balancing\/balancing\.ts$)|evidence\/deploys\/)/,
  },
  runtimes: { ids: Object.keys(runtimes), own: /^src\/models\/queueing\/response\/runtimes\.ts$/ },
  hops: { ids: readHops().map(({ id }) => id), own: /^$/ },
};

/** What code and markup of a file ask for. */
function comparisonsOf(path: string) {
  const text = readFileSync(join(root, path), 'utf8');
  const markup = path.endsWith('.astro') ? `<>${text.replace(/^---\n[\s\S]*?\n---/, '')}</>` : '';
  return [codeOf(path, text), markup].flatMap((code) => comparisonsIn(code));
}

const compared = filesBelow('src/')
  .filter((path) => /\.(ts|tsx|astro)$/.test(path) && !/\.(test|fixture|recipe)\.tsx?$/.test(path))
  .flatMap((path) => comparisonsOf(path).map((comparison) => ({ path, ...comparison })));

/** Ids of what is no variant: pages by their path, areas of the package, a command, categories of a program that reports, bounds of a test. */
const otherIds =
  /^src\/(pages\/|site\/|api\/|cli\/(arguments|run)\.ts|tooling\/lighthouse\.ts|browser\/embed-weight\.spec\.ts|decide\/judge\/catalogue\.ts)/;

test('no id and no event is asked for by its name, and browser tests take their calculator from one place', () => {
  const wrong = compared.filter(
    ({ path, texts, asked, code }) =>
      !otherIds.test(path) &&
      !code.startsWith('/') &&
      /(^|\.)(id|event|part)$/.test(asked) &&
      texts.some((text) => /^[a-z][\w-]*$/i.test(text)),
  );
  expect(wrong.map(({ path, line, code }) => `${path}:${line} ${code}`)).toEqual([]);
});

test.each(Object.entries(tables))('%s are told apart by their traits', (_name, { ids, own, called }) => {
  const wrong = compared.filter(
    ({ path, texts, asked }) =>
      !own.test(path) && (called?.test(asked) ?? true) && texts.some((text) => ids.includes(text)),
  );
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
  '({ rails: 1 })[format]',
  'const few = { rails: 1 } as const; few[format]',
  'const few: Partial<Record<Name, number>> = { rails: 1 }; few[format]',
  'const few: Readonly<Record<string, number>> = { rails: 1 }; few[format]',
  'format in { rails: 1 }',
  'Object.hasOwn({ rails: 1 }, format)',
  "new Map([['rails', 1]]).get(format)",
  '/^(rails|jws)$/.test(format)',
])('%s is a comparison', (code) =>
  expect(comparisonsIn(code)).toMatchObject([{ texts: expect.arrayContaining(['rails']) }]),
);

test.each([
  "const format = 'rails'",
  "sizes['rails']",
  '({ rails: 1 })',
  "choose('rails')",
  'const all: Readonly<Record<Name, number>> = { rails: 1 }; all[format]',
  'const all = { rails: 1 } as const satisfies Record<Name, number>; all[format]',
])('%s is none', (code) => expect(comparisonsIn(code)).toEqual([]));
