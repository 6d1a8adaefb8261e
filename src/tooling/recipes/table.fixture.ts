/** Every page that prints code, and how each of its blocks is tried. A block without an entry, or a mark in its fence, fails the test of this folder. */
import { embedRecipes } from './embed.fixture.ts';
import { hostingRecipes } from './hosting.fixture.ts';
import { measuringRecipes } from './measuring.fixture.ts';
import { operateRecipes } from './operate.fixture.ts';
import { patternRecipes } from './patterns.fixture.ts';
import { projectRecipes } from './project.fixture.ts';
import type { PageRecipes } from './recipe.fixture.ts';

export const recipes: PageRecipes = {
  ...projectRecipes,
  ...embedRecipes,
  ...hostingRecipes,
  ...measuringRecipes,
  ...operateRecipes,
  ...patternRecipes,
};
