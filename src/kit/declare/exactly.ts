/** Exact needs two things: a model that is, and inputs that nobody guessed. */
import type { Basis } from './define.ts';
import type { Field, Fields, InputsOf } from './field.ts';

/** A default that somebody judged: its source says so, and no organisation has put its own in its place. */
export const isGuess = ({ from, isOwn }: Field): boolean => isOwn !== true && /^judgement\b/i.test(from);

/**
 * The basis of an exact model that rests on these inputs: a judgement while one of them still has its guessed default.
 *
 * @example exactOnceGiven(fields, ['handshakesPerSecondPerReplica'])(defaultsOf(fields)) // 'judgement'
 */
export const exactOnceGiven =
  <F extends Fields>(fields: F, names: readonly (keyof F & string)[]) =>
  (inputs: InputsOf<F>): Basis =>
    names.some((name) => {
      const field = fields[name];
      return field !== undefined && isGuess(field) && inputs[name] === field.default;
    })
      ? 'judgement'
      : 'exact';
