import { factsModule, isFactsPath } from './module.ts';

/** The part of Vite's plugin interface that is needed here; Vite, Vitest and Astro accept it. */
type FactsPlugin = {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): { code: string; map: null } | undefined;
};

/**
 * Lets Vite and Vitest import facts: `import limits from '#facts/limits.yaml'`.
 *
 * @example defineConfig({ plugins: [factsPlugin()] })
 */
export const factsPlugin = (): FactsPlugin => ({
  name: 'facts',
  enforce: 'pre',
  load: (id) => (isFactsPath(id) ? { code: factsModule(id), map: null } : undefined),
});
