/** Tells numbers that a formatter wrote from those that stand in a string of the code: while something is written, formatters write other digits. */
import { TOLD } from './numbers.ts';

/** A number as a formatter writes it here: its digits are signs, which no string has. */
const masked = (text: string): string => text.replaceAll(/\d/g, TOLD);

/**
 * Runs a writer whose formatted numbers have signs for digits. What it computes must be computed already: only its words are made in here.
 *
 * @param write writes a text
 */
export function withFormattedMasked<T>(write: () => T): T {
  const intl = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format');
  const { toFixed, toExponential, toLocaleString: toLocal } = Number.prototype;
  if (!intl?.get) throw new Error('Intl.NumberFormat has no getter to stand in for');
  const getter = intl.get;
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
    ...intl,
    get() {
      const format: (value: number) => string = getter.call(this);
      return (value: number) => masked(format(value));
    },
  });
  Number.prototype.toFixed = function (digits) {
    return masked(toFixed.call(this, digits));
  };
  Number.prototype.toExponential = function (digits) {
    return masked(toExponential.call(this, digits));
  };
  Number.prototype.toLocaleString = function (...given: []) {
    return masked(toLocal.call(this, ...given));
  };
  try {
    return write();
  } finally {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', intl);
    Object.assign(Number.prototype, { toFixed, toExponential, toLocaleString: toLocal });
  }
}
