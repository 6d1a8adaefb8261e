/** The text forms of a quantity as regular expressions, from the table of units that the parser reads with. */
import { type Unit, type UnitEntry, units } from '../kit/declare/units.ts';
import { either, escaped } from './pattern.ts';

/** Every character of the basic plane by what it is in small letters: the Kelvin sign is a k. */
const spellings = new Map<string, string[]>();
for (let code = 0; code < 0x10000; code++) {
  const character = String.fromCharCode(code);
  const known = spellings.get(character.toLowerCase());
  if (known) known.push(character);
  else spellings.set(character.toLowerCase(), [character]);
}
const inAnyCase = (text: string) =>
  [...text]
    .map((letter) => {
      const all = spellings.get(letter.toLowerCase()) ?? [letter];
      return all.length > 1 ? `[${all.join('')}]` : escaped(letter);
    })
    .join('');

/** What may stand after a number, the empty text left out. */
function suffixes(unit: Unit): readonly string[] {
  const { label, suffix, factors }: UnitEntry = units[unit];
  const names = Object.keys(factors);
  const worth = (name: string) =>
    new Set(names.filter((one) => one.toLowerCase() === name.toLowerCase()).map((one) => factors[one])).size;
  const written = [label, suffix.trim()].filter((text) => text !== '' && !/^,?\d/.test(text));
  const spelt = names.map((name) => (worth(name) === 1 ? inAnyCase(name) : escaped(name)));
  // A multiplier in front of the unit's own name, on one line: "5 kreq/s".
  const multiplied = names.length > 0 ? [`[kMG][^\\S\\n\\r\\u2028\\u2029]*${either(names.map(escaped))}`] : [];
  return [...new Set([...written.map(escaped), ...spelt, ...multiplied])];
}

const SEPARATED = "[0-9]{1,3}(?:[,\\s_'’][0-9]{3})+(?:\\.[0-9]*)?";
const PLAIN = '(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)';
const EXPONENT = '[eE][+-]?[0-9]+';
const NUMBER = `[+-]?${either([SEPARATED, PLAIN])}(?:${EXPONENT})?`;

/** What follows a number with its space before it, or nothing where the unit has no suffix. */
function after(unit: Unit): { readonly required: string | undefined; readonly optional: string } {
  const all = suffixes(unit);
  const required = all.length > 0 ? `\\s*${either(all)}` : undefined;
  return { required, optional: required === undefined ? '' : `(?:${required})?` };
}

/**
 * A number that is not plain digits: with a unit, a dollar sign, separators or an exponent. Without lookaheads, which not every validator has.
 *
 * @example new RegExp(quantityText('bytes'), 'u').test('4 KiB') // true
 */
export function quantityText(unit: Unit): string {
  const { required, optional } = after(unit);
  const marked = either([`\\$\\s*${NUMBER}`, `[+-]?${SEPARATED}(?:${EXPONENT})?`, `[+-]?${PLAIN}${EXPONENT}`]);
  return `^\\s*${either([`${marked}${optional}`, ...(required === undefined ? [] : [`[+-]?${PLAIN}${required}`])])}\\s*$`;
}

/** @example new RegExp(rangeText('bytes'), 'u').test('800..4 KiB') // true */
export function rangeText(unit: Unit): string {
  const end = `(?:\\$\\s*)?${NUMBER}${after(unit).optional}`;
  return `^\\s*${end}\\s*(?:\\.\\.+|…)\\s*${end}\\s*$`;
}
