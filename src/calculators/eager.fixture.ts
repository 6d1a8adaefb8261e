import type { Result } from '../kit/declare/define.ts';

/** A result without what is computed only when asked for (break-evens): laws that run hundreds of times compare the rest. */
export const eager = ({ outputs, ...rest }: Result<object>): Result<object> => ({
  ...rest,
  outputs: Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(outputs)).flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  ),
});
