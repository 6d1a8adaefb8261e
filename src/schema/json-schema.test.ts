import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calculators } from '../calculators/index.ts';
import { someRanges } from '../kit/declare/arbitrary.fixture.ts';
import { bakery } from '../kit/declare/bakery.fixture.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { units } from '../kit/declare/units.ts';
import { spreadResult } from '../kit/draws/spread.ts';
import { hasRanges, readRanges } from '../kit/read/ranges.ts';
import { readInputs } from '../kit/read/read.ts';
import { envelopeOf } from '../kit/say/envelope.ts';
import { jsonSchemaOf } from './json-schema.ts';

const all: readonly Calculator[] = [bakery, ...calculators];

describe.each(all)('$id', (calculator) => {
  const schema = JSON.parse(JSON.stringify(jsonSchemaOf(calculator, 'https://a.example/schemas/v1/x.json')));
  const envelope = z.fromJSONSchema({ ...schema.$defs.envelope, $defs: schema.$defs });

  test('its envelope fits, for the defaults and every preset', async () => {
    for (const change of [{}, ...calculator.presets.map(({ inputs }) => inputs)]) {
      const inputs = { ...defaultsOf(calculator.fields), ...change };
      await calculator.prepare?.(inputs);
      const printed = JSON.parse(
        JSON.stringify(envelopeOf(calculator, inputs, calculator.compute(inputs), 'https://a.example')),
      );
      expect(envelope.safeParse(printed).error).toBeUndefined();
      expect(envelope.safeParse({ ...printed, outputs: { ...printed.outputs, surprise: 1 } }).success).toBe(false);
      expect(
        readInputs(calculator, printed.inputs).problems.filter(({ field }) => !/token|sampleValue/i.test(field)),
      ).toEqual([]);
    }
  });

  test('its envelope fits with ranges, and its echo is valid input', async () => {
    const { inputs, ...ranges } = readRanges(calculator, { ...someRanges(calculator), seed: 2 });
    expect(hasRanges(ranges)).toBe(true);
    const spread = await spreadResult(calculator, inputs, ranges);
    const printed = JSON.parse(
      JSON.stringify(
        envelopeOf(calculator, inputs, calculator.compute(inputs), 'https://a.example', { ...ranges, spread }),
      ),
    );
    expect(envelope.safeParse(printed).error).toBeUndefined();
    const given = z.fromJSONSchema(schema);
    expect(given.safeParse({ ...printed.inputs, seed: printed.seed }).error).toBeUndefined();
    expect(given.safeParse({ seed: -1 }).success).toBe(false);
    expect(readRanges(calculator, printed.inputs)).toMatchObject({ problems: [], intervals: ranges.intervals });
  });

  test('says what every output means', () => {
    const text = JSON.stringify(schema.$defs.envelope.properties.outputs);
    for (const { label } of Object.values<{ label: string }>(calculator.outputs))
      expect(text).toContain(JSON.stringify(label));
    const bases = [...text.matchAll(/Basis: (\w+)/g)].map(([, basis]) => basis);
    expect(bases).toHaveLength(Object.keys(calculator.outputs).length);
    for (const basis of bases) expect(['exact', 'measured', 'approximation', 'judgement']).toContain(basis);
  });

  test('names unit, bounds and default of every field', () => {
    const { $schema: _, seed, ...properties } = schema.properties;
    expect(seed).toBeDefined();
    expect(Object.keys(properties)).toEqual(Object.keys(calculator.fields));
    for (const [name, field] of Object.entries(calculator.fields)) {
      expect(properties[name], name).toMatchObject({ title: field.label });
      if (field.default !== undefined) expect(properties[name], name).toHaveProperty('default', field.default);
      const unit = 'unit' in field ? units[field.unit].label : '';
      if (unit !== '') expect(properties[name].description, name).toContain(`Unit: ${unit}.`);
      if ('max' in field) {
        const [one] = /[^/"]+(?=\.or-range)/.exec(JSON.stringify(properties[name])) ?? [''];
        expect(JSON.stringify(schema.$defs[one]), name).toMatch(new RegExp(`"(exclusiveM|m)aximum":${field.max}[,}]`));
      }
    }
  });
});
