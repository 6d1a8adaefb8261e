/** Code that a page prints is run as it is printed, or its page says that nobody ran it. The slow part is in the file of recipes beside this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notRun, notRunWords } from '../../parts/not-run.ts';
import { root } from '../run.ts';
import { allBlocks, type Block, blocksOf, pages } from './blocks.fixture.ts';
import { paired } from './recipe.fixture.ts';
import { lacks, runRecipe } from './run-recipe.fixture.ts';
import { checkSyntax, isRead } from './syntax.fixture.ts';
import { recipes } from './table.fixture.ts';

const blocks = allBlocks();
const marked = blocks.filter(({ meta }) => notRun(meta) !== undefined);
const trials = paired(
  recipes,
  blocks.filter(({ meta }) => notRun(meta) === undefined),
);
const nameOf = ({ page, position, language }: Block) => `${page}, block ${position} (${language})`;
const untried = (all: typeof trials) => all.flatMap(({ block, recipe }) => (recipe ? [] : [nameOf(block)]));

test('every block of every page is tried, or marked as not run', () => {
  expect(blocks.length).toBeGreaterThan(50);
  expect(untried(trials)).toEqual([]);
});

test('no recipe is left over from a block that is gone', () => {
  for (const [page, list] of Object.entries(recipes)) {
    const there = trials.filter(({ block }) => block.page === page).length;
    expect({ page, recipes: list.length }).toEqual({ page, recipes: there });
  }
});

test.each([
  ['a new block', '```sh\nrm -rf /\n```\n'],
  ['one between tildes', '~~~py\nprint(1)\n~~~\n'],
  ['one inside a list', '- first\n\n  ```js wrap\n  let a\n  ```\n'],
  ['one without a language', '```\nwords\n```\n'],
  ['one that never ends', '````yaml\na: 1\n'],
])('%s is noticed', (_, text) =>
  expect(untried(paired(recipes, blocksOf('content/docs/new.mdx', text)))).toHaveLength(1),
);

test('a mark names something that is missing, and not what npm or Debian has', () => {
  for (const block of marked) expect(notRunWords(block.meta), nameOf(block)).toMatch(/^Not run by our tests/);
  expect(() => notRunWords('not-run=laziness')).toThrow(/say why/);
});

describe.each(blocks.filter(({ language, meta }) => isRead(language) || notRun(meta)))(
  '$page, block $position',
  (block) => {
    test('is right to the tool of its language', async () => {
      expect(isRead(block.language), `no tool reads ${block.language}`).toBe(true);
      await checkSyntax(block);
    });
  },
);

describe.each(trials.flatMap(({ block, recipe }) => (recipe && !('seconds' in recipe) ? [{ block, recipe }] : [])))(
  '$block.page, block $block.position',
  ({ block, recipe }) => {
    if ('heldBy' in recipe)
      test(`is taken from its page by ${recipe.heldBy}`, () =>
        expect(
          readFileSync(join(root, recipe.heldBy), 'utf8').includes(block.page.replace(/^content\/docs\//, '')),
        ).toBe(true));
    else test.skipIf(lacks(recipe))('does what its page says', () => runRecipe(recipe, block.code));
  },
);

test('pages are those of the project', () => expect(pages).toContain('README.md'));
