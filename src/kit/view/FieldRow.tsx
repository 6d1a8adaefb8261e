import { Component, type JSX } from 'preact';
import type { Problem } from '../declare/define.ts';
import type { Field, Fields } from '../declare/field.ts';
import type { FollowedInput } from '../declare/follow.ts';
import type { Interval } from '../declare/interval.ts';
import type { Bench } from '../page/bench.ts';
import { Estimator } from './Estimator.tsx';
import { FieldInput } from './Field.tsx';

type Props<F extends Fields, O extends object> = {
  readonly bench: Bench<F, O>;
  readonly name: keyof F & string;
  readonly field: Field;
  readonly raw: unknown;
  readonly value: unknown;
  readonly interval: Interval | undefined;
  readonly isTakenOver: boolean;
  readonly problem: Problem | undefined;
  readonly base: string;
  /** Who set it, where readers may not change it; empty where nobody is named. */
  readonly owner: string | undefined;
  readonly followed: FollowedInput | undefined;
};

/**
 * One field with its estimators. It draws itself again only when its own text, value or problem changed: a key stroke in one of forty fields
 * must not cost the time of forty.
 */
export class FieldRow<F extends Fields, O extends object> extends Component<Props<F, O>> {
  override shouldComponentUpdate(next: Props<F, O>): boolean {
    const { raw, value, interval, problem, field, bench, owner, followed } = this.props;
    return (
      next.raw !== raw ||
      next.value !== value ||
      next.interval !== interval ||
      next.field !== field ||
      next.bench !== bench ||
      next.owner !== owner ||
      next.followed?.value !== followed?.value ||
      next.problem?.rule !== problem?.rule ||
      next.problem?.fix !== problem?.fix
    );
  }

  override render({
    bench,
    name,
    field,
    raw,
    value,
    interval,
    isTakenOver,
    problem,
    base,
    owner,
    followed,
  }: Props<F, O>): JSX.Element {
    const { calculator } = bench;
    return (
      <div class="with-estimator">
        <FieldInput
          id={`${calculator.id}-${name}`}
          field={field}
          raw={raw}
          value={value}
          interval={interval}
          isTakenOver={isTakenOver}
          problem={problem}
          base={base}
          owner={owner}
          followed={followed}
          onFollow={() => bench.letFollow(name)}
          onChange={(typed) => bench.set(name, typed)}
        />
        {calculator.estimators
          .filter(({ beside }) => beside === name && owner === undefined)
          .map((estimator) => (
            <Estimator
              key={estimator.id}
              id={`${calculator.id}-${estimator.id}`}
              estimator={estimator}
              fieldOf={(other) => calculator.fields[other]}
              onUse={bench.setAll}
            />
          ))}
      </div>
    );
  }
}
