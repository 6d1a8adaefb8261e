/** A quantity that is not known exactly: the ends of its 90% interval. Log-normal where both ends are positive, else normal. */
import type { OptionalQuantity, Quantity } from './field.ts';

export type Interval = { readonly low: number; readonly high: number };
/** The intervals among some inputs, by the names of their fields. */
export type Intervals = Readonly<Record<string, Interval>>;

/** What draws from intervals begin with where nobody chose. */
export const DEFAULT_SEED = 1;
/** The generator takes 32 bits. */
export const LARGEST_SEED = 4_294_967_295;

export const isLogNormal = ({ low }: Interval): boolean => low > 0;

/** A whole number where the field asks for one. */
export const inField = (field: Quantity | OptionalQuantity, value: number): number =>
  field.integer ? Math.round(value) : value;

/**
 * The number that stands for an interval where one is asked for: its median.
 *
 * @example medianOf({ low: 800, high: 1250 }) // 1000
 */
export const medianOf = (interval: Interval): number =>
  isLogNormal(interval)
    ? Math.sqrt(interval.low) * Math.sqrt(interval.high)
    : interval.low + (interval.high - interval.low) / 2;

/** The median as other pages take it over, and as it is said: three figures. */
export const roundMedian = (field: Quantity | OptionalQuantity, interval: Interval): number =>
  inField(field, Number(medianOf(interval).toPrecision(3)));

/**
 * An interval as a link has it and a field takes it, in the field's own unit.
 *
 * @example rangeText({ low: 800, high: 1200 }) // '800..1200'
 */
export const rangeText = ({ low, high }: Interval): string => `${low}..${high}`;
