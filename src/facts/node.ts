/**
 * Lets plain Node import facts, own and changed defaults: `import limits from '#facts/limits.yaml'`. Must run before the first such import is
 * linked: `node --import ./src/facts/node.ts`, or import it first and load the calculators by a dynamic import.
 */
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { changedDefaultsModule, isChangedDefaultsPath } from './changed-defaults.ts';
import { factsModule, isFactsPath } from './module.ts';
import { isOwnPath, ownModule } from './own.ts';

const sourceOf = (url: string): string | undefined => {
  if (!url.startsWith('file:')) return undefined;
  if (isFactsPath(url)) return factsModule(fileURLToPath(url) + new URL(url).search);
  if (isChangedDefaultsPath(url)) return changedDefaultsModule(fileURLToPath(url));
  return isOwnPath(url) ? ownModule(fileURLToPath(url)) : undefined;
};

registerHooks({
  load(url, context, next) {
    const source = sourceOf(url);
    return source === undefined ? next(url, context) : { format: 'module', shortCircuit: true, source };
  },
});
