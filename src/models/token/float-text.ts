/** How a language writes a number: JavaScript, Python's `repr` or Ruby's `Float#to_s`. */
export type NumberStyle = 'javascript' | 'python' | 'ruby';

const smallestFixed = 1e-4;

/**
 * Text of a number in another language's JSON. All three print the shortest digits that read back equal; they
 * differ in when an exponent starts (JavaScript below 1e-6, the others below 1e-4), in its width (`1e-7`
 * against `1e-07`) and, in Ruby, in a mantissa that always has a point. An integer stays an integer.
 * Sources: ECMA-262 Number::toString, CPython `float_repr_style` short, Ruby `flo_to_s`.
 * @example floatText(0.00001, 'python') // '1e-05'
 */
export function floatText(value: number, style: NumberStyle): string {
  const plain = JSON.stringify(value);
  if (style === 'javascript') return plain;
  const small = value !== 0 && Math.abs(value) < smallestFixed;
  const text = small ? value.toExponential() : plain;
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const point = style === 'ruby' && !mantissa.includes('.') ? '.0' : '';
  return `${mantissa}${point}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
