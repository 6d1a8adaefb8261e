/** Examples against the schemas, as a validator sees them that shares no code with either. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../calculators/examples.ts';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { schemaAddresses } from './addresses.ts';
import { publishedExample } from './examples.ts';
import { jsonSchemaOf } from './json-schema.ts';

const SITE = 'https://docs.example/handbook/';
const all: readonly Calculator[] = calculators;

describe.each(all)('$id', (calculator) => {
  const ajv = new Ajv2020();
  const { schema: address } = schemaAddresses(calculator.id, SITE);
  const schema = JSON.parse(JSON.stringify(jsonSchemaOf(calculator, address)));
  ajv.addSchema(schema);
  const valid = (place: string, value: unknown) => {
    ajv.validate(`${address}${place}`, JSON.parse(JSON.stringify(value)));
    return ajv.errorsText();
  };

  test('its examples are valid, inputs and envelopes', async () => {
    for (const example of await examplesOf(calculator.id)) {
      const { inputs, envelope } = await publishedExample(calculator, example, SITE);
      expect(valid('', inputs), example.title).toBe('No errors');
      expect(valid('#/$defs/envelope', envelope), example.title).toBe('No errors');
    }
  });

  test('a misspelt input, a value out of range and an unknown output are not', async () => {
    const [example] = await examplesOf(calculator.id);
    const { envelope } = await publishedExample(calculator, example!, SITE);
    expect(valid('', { surprise: 1 })).toContain('additional properties');
    for (const [name, field] of Object.entries(calculator.fields))
      if (field.kind === 'quantity') expect(valid('', { [name]: field.max * 2 + 1 }), name).not.toBe('No errors');
    expect(valid('#/$defs/envelope', { ...envelope, outputs: { surprise: 1 } })).toContain('additional properties');
  });
});
