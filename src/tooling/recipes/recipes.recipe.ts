/** The printed code that takes real servers, installations or minutes. */
import { describe, test } from 'vitest';
import { notRun } from '../../parts/not-run.ts';
import { about } from '../recipe.ts';
import { allBlocks } from './blocks.fixture.ts';
import { paired } from './recipe.fixture.ts';
import { fetchNeeds, runRecipe } from './run-recipe.fixture.ts';
import { recipes } from './table.fixture.ts';

const slow = paired(
  recipes,
  allBlocks().filter(({ meta }) => notRun(meta) === undefined),
).flatMap(({ block, recipe }) =>
  recipe && 'runs' in recipe && recipe.seconds ? [{ block, recipe, seconds: recipe.seconds }] : [],
);

describe.each(slow)('$block.page, block $block.position', ({ block, recipe, seconds }) => {
  test('does what its page says', about(seconds), async () => {
    fetchNeeds(recipe);
    await runRecipe(recipe, block.code);
  });
});
