import { expect, test } from 'vitest';
import { entries } from '../package/entries.ts';
import { typeProblems } from './package-types.ts';

// Seconds of a compiler: a recipe, which a commit seldom meets, found it only after the package could not be built any more
test('what the package holds uses nothing that a later Node than 20 brought', () => {
  const sources = Object.values(entries).map(({ source }) => source);
  expect(typeProblems([...sources, 'src/cli/program.ts'])).toEqual([]);
});
