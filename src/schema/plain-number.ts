/** Regular expressions for numbers in plain digits between two bounds: what JSON Schema can say of a number that is text. */
import type { OptionalQuantity, Quantity } from '../kit/declare/field.ts';
import { either } from './pattern.ts';

type Digits = { readonly whole: string; readonly fraction: string };

/** The digits of a bound, without its sign and without zeros that say nothing: 0.5 is '' and '5'. */
function digitsOf(bound: number): Digits {
  const [whole = '', fraction = ''] = Math.abs(bound)
    .toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 20 })
    .split('.');
  return { whole: whole === '0' ? '' : whole, fraction };
}

const repeated = (least: number, most?: number) => `[0-9]{${least},${most ?? ''}}`;
const oneOf = (low: number, high: number) => (low === high ? `${low}` : `[${low}-${high}]`);

/** For each digit: what begins as the bound does and differs there. */
const differing = (digits: string, side: 'less' | 'more', rest: (left: number) => string): readonly string[] =>
  [...digits].flatMap((text, index) => {
    const digit = Number(text);
    const [low, high] = side === 'less' ? [index === 0 ? 1 : 0, digit - 1] : [digit + 1, 9];
    return low > high ? [] : [`${digits.slice(0, index)}${oneOf(low, high)}${rest(digits.length - index - 1)}`];
  });

/** A fraction that is at most or at least the bound's; after fewer digits than the bound has, it ends. */
const fractionAtMost = (digits: string): string =>
  `(?:\\.${either([
    ...[...digits].flatMap((digit, index) =>
      digit === '0' ? [] : [`${digits.slice(0, index)}[0-${Number(digit) - 1}][0-9]*`],
    ),
    ...Array.from({ length: digits.length + 1 }, (_, length) => `${digits.slice(0, length)}0*`),
  ])})?`;
const fractionAtLeast = (digits: string, any: string): string =>
  digits === ''
    ? any
    : `\\.${either([
        ...[...digits].flatMap((digit, index) =>
          digit === '9' ? [] : [`${digits.slice(0, index)}[${Number(digit) + 1}-9][0-9]*`],
        ),
        `${digits}[0-9]*`,
      ])}`;

/** Digits of at most a bound that is not negative. */
function atMost(bound: number, fraction: string): string {
  const { whole, fraction: ends } = digitsOf(bound);
  const shorter = whole.length > 1 ? [`[1-9]${repeated(0, whole.length - 2)}`] : [];
  const less = differing(whole, 'less', (left) => (left > 0 ? `[0-9]{${left}}` : ''));
  const below = whole === '' ? [] : [`${either([...shorter, ...less, ''])}${fraction}`];
  return either([...below, `${whole}${fractionAtMost(ends)}`]);
}

/** Digits of at least a bound that is not negative. */
function atLeast(bound: number, fraction: string): string {
  const { whole, fraction: ends } = digitsOf(bound);
  const more = differing(whole, 'more', (left) => (left > 0 ? `[0-9]{${left}}` : ''));
  return either([
    `${either([`[1-9]${repeated(whole.length)}`, ...more])}${fraction}`,
    `${whole}${fractionAtLeast(ends, fraction)}`,
  ]);
}

/** A number in plain digits: no unit, no separators, no exponent. */
export const PLAIN_NUMBER = '^\\s*[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)\\s*$';

/**
 * The patterns that plain digits within a field's bounds match all of, beside `PLAIN_NUMBER`.
 *
 * @example plainPatterns(zones) // '16' and '016.0' match all of them, '17' and '1.5' do not
 */
export function plainPatterns({
  min,
  max,
  open,
  integer,
}: Pick<Quantity | OptionalQuantity, 'min' | 'max' | 'open' | 'integer'>): readonly string[] {
  const fraction = integer ? '(?:\\.0*)?' : '(?:\\.[0-9]*)?';
  const unsigned = `\\+?0*${atMost(max, fraction)}`;
  const negative = min < 0 ? `-0*${atMost(-min, fraction)}` : '-0*(?:\\.0*)?';
  const ends = (end: number, side: 'min' | 'max') => (open === side || open === 'both' ? [differsFrom(end)] : []);
  return [
    `^\\s*${either([unsigned, negative])}\\s*$`,
    ...(min > 0 ? [`^\\s*\\+?0*${atLeast(min, fraction)}\\s*$`] : []),
    ...ends(min, 'min'),
    ...ends(max, 'max'),
  ];
}

/** What is not exactly a bound that is excluded; the fields have only 0 and 1. */
function differsFrom(bound: number): string {
  if (bound === 0) return '[1-9]';
  if (bound === 1) return '^\\s*[+-]?0*(?:\\.|\\s*$)';
  throw new RangeError(`No pattern excludes ${bound} alone; let the field include it`);
}
