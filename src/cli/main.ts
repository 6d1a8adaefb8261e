/** The command in a checkout. Facts are YAML there, so the loader for them comes before the calculators, which are imported dynamically. */
import '../facts/node.ts';

await import('./program.ts');
