/** The fields of a calculator as a zod schema: an oracle that tests hold against the reader of the kit. */
import { z } from 'zod';
import type { Model } from '../kit/declare/define.ts';
import type { Field, Fields, InputsOf, OptionalQuantity, Quantity } from '../kit/declare/field.ts';
import { inField, medianOf } from '../kit/declare/interval.ts';
import { parseQuantity } from '../kit/read/parse-quantity.ts';
import { MAX_IDS } from '../kit/read/read.ts';

/** A number within the field's bounds. */
function bounded(field: Quantity | OptionalQuantity): z.ZodNumber {
  const above = field.open === 'min' || field.open === 'both' ? z.number().gt(field.min) : z.number().min(field.min);
  const between = field.open === 'max' || field.open === 'both' ? above.lt(field.max) : above.max(field.max);
  return field.integer ? between.int() : between;
}

/** A number of the field, or text with a unit that stands for one. A −0 is a 0, as in the reader of the kit. */
const end = (field: Quantity | OptionalQuantity) =>
  z.union([
    bounded(field).transform((value) => value + 0),
    z
      .string()
      .transform((text) => {
        const parsed = parseQuantity(text, field.unit);
        return parsed.kind === 'number' ? parsed.value : Number.NaN;
      })
      .pipe(bounded(field)),
  ]);

/** A range stands for its median: whoever computes with all of it reads with the kit. */
const range = (field: Quantity | OptionalQuantity) =>
  z
    .object({ low: end(field), high: end(field) })
    .refine(({ low, high }) => low <= high)
    .transform((ends) => (ends.low === ends.high ? ends.low : inField(field, medianOf(ends))));

/** Text with a unit stands for its number: "4 KiB". Empty text stands for nothing. */
const quantity = (field: Quantity | OptionalQuantity) => {
  const inBounds = field.kind === 'quantity' ? bounded(field) : bounded(field).optional();
  return z.union([
    bounded(field).transform((value) => value + 0),
    z
      .string()
      .transform((text): number | undefined | { low: number | string; high: number | string } => {
        const parsed = parseQuantity(text, field.unit);
        return parsed.kind === 'number'
          ? parsed.value
          : parsed.kind === 'empty'
            ? undefined
            : parsed.kind === 'range'
              ? { low: parsed.low, high: parsed.high }
              : Number.NaN;
      })
      .pipe(z.union([inBounds, range(field)])),
    range(field),
  ]);
};

const isObjectText = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** One field: what `--json` accepts for it. */
function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'quantity':
      return quantity(field);
    case 'optionalQuantity':
      return quantity(field)
        .nullish()
        .transform((value) => value ?? undefined);
    case 'choice':
      return z.enum(Object.keys(field.options));
    case 'flag':
      return z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
    case 'text': {
      const text = z.string().max(field.maxLength);
      return field.pattern ? text.regex(field.pattern[0]) : text;
    }
    case 'json':
      return z
        .union([z.record(z.string(), z.json()).transform((value) => JSON.stringify(value)), z.string()])
        .nullish()
        .transform((text) => (text === null || text?.trim() === '' ? undefined : text))
        .refine((text) => text === undefined || (isObjectText(text) && Buffer.byteLength(text) <= field.maxBytes));
    case 'ids': {
      const list = z.array(z.enum(Object.keys(field.options))).max(MAX_IDS);
      const split = (text: string) =>
        text
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== '');
      return z.union([list, z.string().transform(split).pipe(list)]);
    }
  }
}

/**
 * Everything `--json` accepts, as a schema whose output is a calculator's typed inputs. Names that no field has are refused, as on the
 * command line.
 *
 * @example toZod(replicas.fields).parse({ zones: '2' }).zones // 2
 */
export const toZod = (fields: Fields) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const schema = schemaOf(field);
        return [name, field.default === undefined ? schema.optional() : schema.prefault(field.default)];
      }),
    ),
  );

/** `toZod` with the rules across fields. They see only inputs that are valid one by one. */
export const toZodWithRules = <F extends Fields, O extends object>(model: Model<F, O>) =>
  toZod(model.fields).pipe(
    z.custom<InputsOf<F>>().superRefine((inputs, context) => {
      for (const rule of model.rules ?? []) {
        const problem = rule(inputs);
        if (problem) context.addIssue({ code: 'custom', path: [problem.field], message: problem.rule });
      }
    }),
  );
