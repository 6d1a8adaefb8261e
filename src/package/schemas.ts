/** The build replaces this module by what it gives, so that the package carries schemas and not the library that makes them. */
import pkg from '../../package.json' with { type: 'json' };
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/define.ts';
import { schemaAddresses } from '../schema/addresses.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';

const all: readonly Calculator[] = calculators;

/**
 * The JSON Schema (2020-12) of every calculator by its id: the inputs at the root, the envelope that it answers under `$defs`. The same as at `/schemas/v1/`.
 *
 * @example schemas['replicas'].properties // what each input may be, with unit, range and default
 */
export const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  all.map((calculator) => [
    calculator.id,
    jsonSchemaOf(calculator, schemaAddresses(calculator.id, pkg.homepage).schema),
  ]),
);
