import { type Unit, type UnitEntry, units } from '../declare/units.ts';

/** What a typed quantity is: a number in the unit itself, an interval (reserved syntax), nothing, or not a quantity. */
export type ParsedQuantity =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad'; readonly because: string };

const NUMBER = /^([+-]?)((?:\d{1,3}(?:[,\s_'’]\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(.*)$/i;

/** Longer than any number; a pasted page must not reach a regular expression that backtracks. */
const MAX_LENGTH = 200;

/** The factor of a suffix: exact spelling first ("M" and "m" differ), then any spelling that is not ambiguous. */
function factorOf(suffix: string, unit: Unit): number | undefined {
  const { label, suffix: shown, factors }: UnitEntry = units[unit];
  // What stands beside a field or after a number may be typed back.
  if (suffix === '' || suffix === label || suffix === shown.trim()) return 1;
  if (Object.hasOwn(factors, suffix)) return factors[suffix];
  const folded = new Set(
    Object.entries(factors)
      .filter(([name]) => name.toLowerCase() === suffix.toLowerCase())
      .map(([, factor]) => factor),
  );
  if (folded.size === 1) return [...folded][0];
  // "1.2k rps", "5 kreq/s": a multiplier in front of the unit's own name.
  const multiplied = /^([kMG])\s*(\D.*)$/.exec(suffix);
  const rest = multiplied && Object.hasOwn(factors, multiplied[2]!) ? factors[multiplied[2]!] : undefined;
  const multiplier = { k: 1e3, M: 1e6, G: 1e9 }[multiplied?.[1] ?? ''];
  return rest !== undefined && multiplier !== undefined ? rest * multiplier : undefined;
}

function parseNumber(text: string, unit: Unit): ParsedQuantity {
  const plainText = text.replace(/^\$\s*/, '').trim();
  const match = plainText.length > MAX_LENGTH ? null : NUMBER.exec(plainText);
  if (!match) return { kind: 'bad', because: 'is not a number' };
  const [, sign = '', digits = '', exponent = '', suffix = ''] = match;
  if (/^,\d|^\d/.test(suffix))
    return { kind: 'bad', because: 'has a comma that does not separate thousands; write decimals with a point' };
  if (/^[-\u2013\u2014]\s*\d/.test(suffix.trim()))
    return { kind: 'bad', because: 'is a range; write it with two dots, as in 200..3000' };
  const factor = factorOf(suffix.trim(), unit);
  if (factor === undefined)
    return { kind: 'bad', because: `has a unit that does not fit here: "${suffix.trim().slice(0, 20)}"` };
  const plain = Number(`${sign}${digits.replace(/[,\s_'’]/g, '')}${exponent}`);
  // Fifteen digits keep "90%" at 0.9 and "15 ms" at 15,000 µs, where the product leaves a rounding tail.
  const value = factor === 1 ? plain : Number((plain * factor).toPrecision(15));
  // Adding zero turns a typed −0, which would travel into divisions, into 0.
  return Number.isFinite(value)
    ? { kind: 'number', value: value + 0 }
    : { kind: 'bad', because: 'is too large to be a number' };
}

/**
 * Reads a quantity as people type it: `1,200`, `1.2k`, `4 KiB`, `15 min`, `90%`, or an interval `800..1200`.
 * The value comes back in the field's own unit.
 *
 * @example parseQuantity('4 KiB', 'bytes') // { kind: 'number', value: 4096 }
 */
export function parseQuantity(text: string, unit: Unit): ParsedQuantity {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const ends = trimmed.split(/\.\.+|…/);
  if (ends.length === 1) return parseNumber(trimmed, unit);
  const [low, high] = ends.map((end) => parseNumber(end.trim(), unit));
  if (ends.length > 2 || low?.kind !== 'number' || high?.kind !== 'number')
    return { kind: 'bad', because: 'is not a number' };
  return { kind: 'range', low: low.value, high: high.value };
}
