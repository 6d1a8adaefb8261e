/** The build replaces this module by what it gives, so that the package carries schemas and not the library that makes them. */
import pkg from '../../package.json' with { type: 'json' };
import { publishedAt } from '../schema/published.ts';

/**
 * The JSON Schema (2020-12) of every calculator by its id, the inputs at the root and the envelope that it answers under `$defs`; and of `decide`, `inventory` and `record`, which
 * it takes, and `decision`, which it prints. The same as at `/schemas/v1/`.
 *
 * @example schemas['replicas'].properties // what each input may be, with range and default
 */
export const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = publishedAt(pkg.homepage);
