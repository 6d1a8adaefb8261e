/** How a language writes a number where it differs from JavaScript. */
export type NumberStyle = {
  /** the least that is written without an exponent */
  readonly leastFixed: number;
  /** digits of an exponent, at least */
  readonly exponentDigits: number;
  /** whether a mantissa always has a point */
  readonly pointed: boolean;
};

/** Python's `repr`: CPython's `float_repr_style` short. */
export const pythonNumbers: NumberStyle = { leastFixed: 1e-4, exponentDigits: 2, pointed: false };
/** Ruby's `Float#to_s`: `flo_to_s`. */
export const rubyNumbers: NumberStyle = { leastFixed: 1e-4, exponentDigits: 2, pointed: true };

/**
 * Text of a number in another language's JSON. All print the shortest digits that read back equal; they
 * differ in when an exponent starts (JavaScript below 1e-6), in its width (`1e-7` against `1e-07`) and in whether the
 * mantissa always has a point. An integer stays an integer. Source: ECMA-262 Number::toString.
 * @param style undefined for what JavaScript writes
 * @example floatText(0.00001, pythonNumbers) // '1e-05'
 */
export function floatText(value: number, style?: NumberStyle): string {
  const plain = JSON.stringify(value);
  if (style === undefined) return plain;
  const small = value !== 0 && Math.abs(value) < style.leastFixed;
  const text = small ? value.toExponential() : plain;
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const point = style.pointed && !mantissa.includes('.') ? '.0' : '';
  return `${mantissa}${point}e${exponent[0]}${exponent.slice(1).padStart(style.exponentDigits, '0')}`;
}
