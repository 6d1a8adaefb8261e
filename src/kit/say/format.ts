import type { Field } from '../declare/field.ts';
import type { Interval } from '../declare/interval.ts';
import { type Unit, type UnitEntry, units } from '../declare/units.ts';

const LOCALE = 'en-GB';
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const three = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const full = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 15, maximumFractionDigits: 12 });

/**
 * Fifteen significant digits, as many as a double holds for any decimal, with thousands separators: what stands in a field and in a message.
 * It reads back as the same number where that had no more digits, else within 1e-14 of it.
 */
export const exact = (value: number): string =>
  value !== 0 && (Math.abs(value) >= 1e21 || Math.abs(value) < 1e-9) ? String(value) : full.format(value);

/** A whole number, as sums and products of floats leave it. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= Math.abs(value) * 1e-12;

/**
 * Three significant figures: 0.174, 30.3, 16,900. What is a whole number was counted and keeps its digits from 1,000 up; what is not is a mean,
 * and more figures than its guesses have would claim what nobody knows.
 *
 * @example rounded(1_234) // '1,234'
 * @example rounded(16_929.6) // '16,900'
 */
export const rounded = (value: number): string =>
  Math.abs(value) >= 999.5 && isWhole(value)
    ? whole.format(value)
    : value !== 0 && Math.abs(value) < 1e-6
      ? value.toExponential(1)
      : three.format(value);

const scaled = (value: number, steps: readonly (readonly [number, string])[]): string => {
  const [size, suffix] = steps.find(([limit]) => Math.abs(value) >= limit * 0.9995) ?? steps[steps.length - 1]!;
  const digits = rounded(value / size);
  return `${digits} ${digits === '1' && suffix === 'days' ? 'day' : suffix}`;
};
const BYTES = [
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e4, 'kB', 1e3],
] as const;
const RATES = [
  [1, '/s'],
  [1 / 60, ' a minute'],
  [1 / 3600, ' an hour'],
  [1 / 86_400, ' a day'],
  [1 / 31_536_000, ' a year'],
] as const;
const MILLISECONDS = [
  [86_400_000, 'days'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
  [1, 'ms'],
  [1e-3, 'µs'],
] as const;

/** Bytes for reading: exact up to 10,000 ("1,402 bytes"), then kB, MB, GB in powers of 1000. */
export const bytes = (value: number): string => {
  if (Math.abs(value) < 9999.5)
    return `${Number.isInteger(value) ? whole.format(value) : rounded(value)} ${value === 1 ? 'byte' : 'bytes'}`;
  const step = BYTES.find(([limit]) => Math.abs(value) >= limit * 0.9995)!;
  return `${rounded(value / (step[2] ?? step[0]))} ${step[1]}`;
};

/** A duration for reading, given in milliseconds: "1.4 ms", "15 min". */
export const milliseconds = (value: number): string =>
  value === 0 ? `${rounded(value)} ms` : scaled(value, MILLISECONDS);

/** A rate for reading, given per second: "300/s", and below one a second over the span in which it happens: "10 a minute", "2 a day". */
export const perSecond = (value: number): string => {
  if (value === 0) return '0/s';
  const [size, suffix] = RATES.find(([limit]) => Math.abs(value) >= limit * 0.9995) ?? RATES[RATES.length - 1]!;
  return `${rounded(value / size)}${suffix}`;
};

/** A count for reading: whole up to a million where it was counted, three figures where it is a mean, then in words: "31.9 million". */
export const count = (value: number): string =>
  Math.abs(value) >= 999_500_000
    ? `${rounded(value / 1e9)} billion`
    : Math.abs(value) >= 999_999.5
      ? `${rounded(value / 1e6)} million`
      : rounded(value);

/** A count with its noun: "1 session", "1,667 sessions". */
export const counted = (value: number, noun: string): string => {
  const digits = rounded(value);
  return `${digits} ${noun}${digits === '1' ? '' : 's'}`;
};

/** US dollars for reading: "$0.31", "$1,230". */
export const usd = (value: number): string =>
  `${value < 0 ? '−' : ''}$${Math.abs(value) < 100 && Math.abs(value) >= 0.1 ? Math.abs(value).toFixed(2) : rounded(Math.abs(value))}`;

/** A share in 0–1 as a percentage: "62.5%". What is nearly everything is not rounded to all of it. */
export const share = (value: number): string => (value > 0.9995 && value < 1 ? '>99.9%' : `${rounded(value * 100)}%`);

/** A quantity for reading, with its unit: results, tables, sentences. Use `exact` where a person types or checks digits. */
export function show(value: number, unit: Unit): string {
  switch (unit) {
    case 'bytes':
      return bytes(value);
    case 'microseconds':
      return milliseconds(value / 1000);
    case 'milliseconds':
      return milliseconds(value);
    case 'seconds':
      return value === 0 ? '0 s' : milliseconds(value * 1000);
    case 'minutes':
      return value === 0 ? '0 min' : milliseconds(value * 60_000);
    case 'hours':
      return value === 0 ? '0 h' : milliseconds(value * 3_600_000);
    case 'perSecond':
      return perSecond(value);
    case 'count':
      return count(value);
    case 'share':
      return share(value);
    case 'usd':
    case 'usdPerMonth':
    case 'usdPerGb':
    case 'usdPerMillion':
      return `${usd(value)}${units[unit].suffix}`;
    case 'gigabytesPerMonth':
      return `${bytes(value * 1e9)} a month`;
    default:
      return `${rounded(value)}${units[unit].suffix}`;
  }
}

/** A number with all its digits and its unit: "1,402 bytes", "1 byte", "$0.09/GB". */
export function showExact(value: number, unit: Unit): string {
  const { prefix = '', suffix }: UnitEntry = units[unit];
  return `${prefix}${exact(value)}${value === 1 && suffix === ' bytes' ? ' byte' : suffix}`;
}

/** An input for reading, both ends where it is a range: "800/s to 1,200/s". */
export const showRanged = (field: Field, value: unknown, interval: Interval | undefined): string =>
  interval ? `${showInput(field, interval.low)} to ${showInput(field, interval.high)}` : showInput(field, value);

/** An input's value for reading, in any field kind. */
export function showInput(field: Field, value: unknown): string {
  if (value === undefined || value === '') return 'empty' in field ? field.empty : 'none';
  if (typeof value === 'number') {
    const unit = 'unit' in field ? field.unit : 'none';
    return unit === 'share' ? `${exact(Number((value * 100).toPrecision(15)))}%` : showExact(value, unit);
  }
  if (field.kind === 'choice')
    return (field.options as Readonly<Record<string, string>>)[String(value)] ?? String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.map((id) => (field.kind === 'ids' ? (field.options[id] ?? id) : id)).join(' → ') || 'none';
  return String(value);
}
