/**
 * Lets plain Node import facts: `import limits from '#facts/limits.yaml'`. Must run before the first such import is
 * linked: `node --import ./src/facts/node.ts`, or import it first and load the calculators by a dynamic import.
 */
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { factsModule, isFactsPath } from './module.ts';

registerHooks({
  load: (url, context, next) =>
    url.startsWith('file:') && isFactsPath(url)
      ? { format: 'module', shortCircuit: true, source: factsModule(fileURLToPath(url)) }
      : next(url, context),
});
