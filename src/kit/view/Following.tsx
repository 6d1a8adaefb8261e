import type { JSX } from 'preact';
import type { Field } from '../declare/field.ts';
import { type FollowedInput, isSource } from '../declare/follow.ts';
import type { Interval } from '../declare/interval.ts';
import { showInput } from '../say/format.ts';

type Props = {
  readonly field: Field;
  /** The value the result uses. */
  readonly value: unknown;
  /** The range whose median the value is. */
  readonly interval?: Interval | undefined;
  readonly base: string;
  /** What it follows as, where somebody asked. */
  readonly followed?: FollowedInput | undefined;
  /** Takes back what was typed. */
  readonly onFollow?: (() => void) | undefined;
  readonly isTyped: boolean;
};

/** Digits of a value that follows: nobody typed more. */
const FOLLOWED_DIGITS = 4;
/** As many digits of it as mean something. */
export const roundedTo = (value: number) =>
  Math.abs(value) >= 10 ** FOLLOWED_DIGITS ? Math.round(value) : Number(value.toPrecision(FOLLOWED_DIGITS));

/** From what an input follows, or that it was typed instead, with the way back. */
export function Following({ field, value, interval, base, followed, onFollow, isTyped }: Props): JSX.Element {
  const source = field.follows?.find(isSource);
  const shown = (what: unknown) => showInput(field, typeof what === 'number' ? roundedTo(what) : what);
  const from = source ? (
    <>
      from <a href={`${base}calculators/${source}/`}>{titleOf(source)}</a>: {field.from}
    </>
  ) : (
    <>from {field.from}</>
  );
  if (!isTyped)
    return (
      <>
        <em>Follows:</em> {shown(value)}, {from}.
      </>
    );
  const would = followed?.value;
  if (!interval && String(would) === String(value)) return <>As it follows {from}.</>;
  return (
    <>
      Typed; {would === undefined ? 'nothing follows' : `${shown(would)} would follow`} {from}.{' '}
      {onFollow && (
        <button type="button" class="follow" onClick={onFollow}>
          Let it follow
        </button>
      )}
    </>
  );
}

/** "Token size" of token-size. */
const titleOf = (id: string): string => `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
