import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../../kit/declare/define.ts';
import type { Field } from '../../../kit/declare/field.ts';
import type { Followed } from '../../../kit/declare/follow.ts';
import type { Given } from '../../../kit/read/read.ts';
import { FieldInput } from '../../../kit/view/Field.tsx';

type Props = {
  /** Begins the ids of the inputs. */
  readonly id: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly typed: Given;
  readonly values: Given;
  readonly problems: readonly Problem[];
  readonly base: string;
  readonly onSet: (name: string, value: unknown) => void;
  /** Those that follow from elsewhere, and how to let them. */
  readonly followed?: Followed;
  readonly onFollow?: (name: string) => void;
};

/** Inputs of an item or of the workload, as a calculator shows its own. */
export function Fields(props: Props): JSX.Element {
  const { id, fields, typed, values, problems, base, onSet, followed, onFollow } = props;
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput
          key={name}
          id={`${id}-${name}`}
          field={followed?.[name] ? { ...field, follows: [name], from: followed[name].from } : field}
          raw={typed[name]}
          value={values[name]}
          problem={problems.find((problem) => problem.field === name)}
          base={base}
          onChange={(value) => onSet(name, value)}
          {...(followed?.[name] && { followed: followed[name], onFollow: () => onFollow?.(name) })}
        />
      ))}
    </>
  );
}

/** Groups of fields, the basic ones first and open, the others folded. A group opens by itself where something in it is wrong. */
export function GroupedFields({
  groups,
  ...props
}: Props & { readonly groups: Readonly<Record<string, string>> }): JSX.Element {
  const pick = (test: (field: Field) => boolean) =>
    Object.fromEntries(Object.entries(props.fields).filter(([, field]) => test(field)));
  return (
    <>
      <Fields {...props} fields={pick((field) => field.basic === true)} />
      {Object.entries(groups).map(([group, label]) => {
        const fields = pick((field) => field.group === group && !field.basic);
        const wrong = props.problems.filter(({ field }) => Object.hasOwn(fields, field)).length;
        return Object.keys(fields).length === 0 ? null : (
          <Fold
            key={group}
            label={label}
            note={wrong > 0 ? `${wrong} to mend` : String(Object.keys(fields).length)}
            open={wrong > 0}
          >
            <Fields {...props} fields={fields} />
          </Fold>
        );
      })}
    </>
  );
}

/** A folded part that opens by itself when it must, and closes only by hand. */
export function Fold({
  label,
  note,
  open,
  children,
}: {
  readonly label: string;
  readonly note?: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open && details.current) details.current.open = true;
  }, [open]);
  return (
    <details class="group" ref={details}>
      <summary>
        {label} {note && <span class="unit">{note}</span>}
      </summary>
      {children}
    </details>
  );
}
