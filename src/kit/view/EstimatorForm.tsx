import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Estimate, Estimation } from '../declare/define.ts';
import type { Field } from '../declare/field.ts';
import { units } from '../declare/units.ts';
import { readValue } from '../read/read.ts';
import { exact, showInput } from '../say/format.ts';

type Props<I> = {
  readonly id: string;
  readonly estimation: Estimation<I>;
  readonly fieldOf: (name: string) => Field | undefined;
  readonly onUse: (values: Partial<I>) => void;
};

/** What is in an estimator: it shows what it comes to, and takes it over at one click. */
export function EstimatorForm<I>({ id, estimation, fieldOf, onUse }: Props<I>): JSX.Element {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [used, setUsed] = useState(false);
  const entries = Object.entries(estimation.fields).map(([name, field]) => {
    const text = texts[name] ?? (typeof field.default === 'number' ? exact(field.default) : '');
    return { name, field, text, read: readValue(field, text) };
  });
  const wrong = entries.some(({ read }) => !('value' in read));
  const estimate: Estimate<I> | undefined = wrong
    ? undefined
    : estimation.estimate(
        Object.fromEntries(entries.map(({ name, read }) => [name, 'value' in read ? Number(read.value) : 0])),
      );
  const sets = estimate && 'sets' in estimate ? estimate.sets : undefined;
  return (
    <>
      {entries.map(({ name, field, text, read }) => (
        <div class={`field small${'value' in read ? '' : ' bad'}`} key={name}>
          <label for={`${id}-${name}`}>
            {field.label} <span class="unit">{'unit' in field ? units[field.unit].label : ''}</span>
          </label>
          <input
            id={`${id}-${name}`}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={text}
            aria-invalid={'value' in read ? 'false' : 'true'}
            aria-describedby={`${id}-${name}-error`}
            onInput={(event) => {
              setUsed(false);
              setTexts({ ...texts, [name]: event.currentTarget.value });
            }}
          />
          <p class="error" id={`${id}-${name}-error`}>
            {'value' in read ? '' : `${field.label} ${read.rule}. ${read.fix}.`}
          </p>
        </div>
      ))}
      {estimate && 'problem' in estimate && <p class="error">{estimate.problem}</p>}
      {sets && estimate && 'because' in estimate && (
        <>
          <p class="estimate">
            {Object.entries(sets).map(([name, value]) => {
              const field = fieldOf(name);
              return (
                <span key={name}>
                  {field?.label}:{' '}
                  <b>
                    {field ? showInput(field, typeof value === 'number' ? Number(value.toPrecision(3)) : value) : ''}
                  </b>{' '}
                </span>
              );
            })}
            <small>{estimate.because}</small>
          </p>
          {estimate.caution && <p class="caution">{estimate.caution}</p>}
          <button
            type="button"
            onClick={() => {
              onUse(sets);
              setUsed(true);
            }}
          >
            {used ? 'Used' : 'Use this'}
          </button>
        </>
      )}
    </>
  );
}
