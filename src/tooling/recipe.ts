/**
 * How a recipe says what it costs. A recipe is a test in a `*.recipe.ts`: something too slow for every run, such as a build by
 * a framework, a copy of the project or a block of code that a page prints. `npm run recipes` runs all of them, `npm test` a
 * sample that fits a budget.
 */
import 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** About how long it takes on two idle cores. */
    seconds?: number;
  }
}

/**
 * The cost of one case, which a sample takes whole or not at all: of a test, or of a group whose tests need one another or
 * share what is slow.
 * @param seconds on two idle cores; nothing is asserted of it
 * @example test('compiles', about(8), async () => {…}); describe('behind nginx', about(40), () => {…})
 */
export const about = (seconds: number): { readonly meta: { readonly seconds: number } } => ({ meta: { seconds } });
