import { changedDefaultsModule, isChangedDefaultsPath } from './changed-defaults.ts';
import { factsModule, isFactsPath } from './module.ts';
import { isOwnPath, ownModule } from './own.ts';

/** The part of Vite's plugin interface that is needed here; Vite, Vitest and Astro accept it. */
type FactsPlugin = {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): { code: string; map: null } | undefined;
};

/**
 * Lets Vite and Vitest import facts, own and changed defaults: `import limits from '#facts/limits.yaml'`.
 *
 * @example defineConfig({ plugins: [factsPlugin()] })
 */
export const factsPlugin = (): FactsPlugin => ({
  name: 'facts',
  enforce: 'pre',
  load(id) {
    if (isFactsPath(id)) return { code: factsModule(id), map: null };
    if (isChangedDefaultsPath(id)) return { code: changedDefaultsModule(id), map: null };
    return isOwnPath(id) ? { code: ownModule(id), map: null } : undefined;
  },
});
