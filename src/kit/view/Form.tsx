import type { ComponentChildren, JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Fields } from '../declare/field.ts';
import type { Bench } from '../page/bench.ts';
import { useOpened } from '../page/use-opened.ts';
import { FrameContext } from '../share/frame.ts';
import { ALL, isLocked, NO_TERMS } from '../share/terms.ts';
import { FieldRow } from './FieldRow.tsx';

/** The inputs of a calculator: presets, basic fields, then groups of advanced ones, each with its estimators. */
export function Form<F extends Fields, O extends object>({
  bench,
  base,
}: {
  bench: Bench<F, O>;
  base: string;
}): JSX.Element {
  const frame = useContext(FrameContext);
  const terms = frame?.terms.value ?? NO_TERMS;
  const { calculator } = bench;
  const inputs = bench.inputs.value;
  const { intervals, followed } = bench.ranges.value;
  const raw = bench.raw.value;
  const problems = bench.problems.value;
  const hides = (name: string) => terms.hide.has(name);
  const fixed = terms.lock.has(ALL);
  const asked = Object.entries(calculator.fields).filter(
    ([name]) => !hides(name) && (calculator.asked?.[name]?.(inputs) ?? true),
  );
  const one = ([name, field]: (typeof asked)[number]) => (
    <FieldRow
      key={name}
      bench={bench}
      name={name}
      field={field}
      raw={raw[name]}
      value={inputs[name]}
      interval={intervals[name]}
      isTakenOver={frame === undefined}
      problem={problems.find((problem) => problem.field === name)}
      base={base}
      owner={isLocked(terms, name) ? terms.source : undefined}
      followed={followed?.[name]}
    />
  );
  const advanced = hides('advanced') ? [] : asked.filter(([, field]) => !field.basic);
  return (
    <form class="inputs" aria-label="Inputs" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {calculator.presets.length > 0 && !fixed && !hides('presets') && <Presets bench={bench} />}
      {asked.filter(([, field]) => field.basic).map(one)}
      {Object.entries(calculator.groups).map(([group, label]) => {
        const members = advanced.filter(([, field]) => field.group === group);
        const wrong = members.filter(([name]) => problems.some((problem) => problem.field === name)).length;
        return members.length === 0 ? null : (
          <Group key={group} label={label} size={members.length} wrong={wrong} load={frame?.fields}>
            {(worded) => members.map(([name, field]) => one([name, worded?.[name] ?? field]))}
          </Group>
        );
      })}
      {!fixed && (
        <div class="form-actions">
          <button type="button" disabled={!bench.canUndo.value} onClick={bench.undo}>
            Undo
          </button>
          <button type="button" onClick={bench.reset}>
            {frame ? 'Reset' : 'Reset to the example'}
          </button>
        </div>
      )}
    </form>
  );
}

/**
 * A group opens by itself where something in it is wrong, and closes only by hand: not while its last error is being mended.
 * One that loads the words under its inputs has nothing in it until it is opened and they are there.
 */
function Group({
  label,
  size,
  wrong,
  load,
  children,
}: {
  readonly label: string;
  readonly size: number;
  readonly wrong: number;
  /** Fetches the words under its inputs. */
  readonly load: (() => Promise<Fields>) | undefined;
  readonly children: (worded?: Fields) => ComponentChildren;
}) {
  const { details, opened } = useOpened();
  useEffect(() => {
    if (wrong > 0 && details.current) details.current.open = true;
  }, [wrong]);
  const [worded, setWorded] = useState<Fields>();
  useEffect(() => {
    // Inputs without their words are better than none
    if (opened) load?.().then(setWorded, () => setWorded({}));
  }, [opened]);
  return (
    <details class="group" ref={details}>
      <summary>
        {label} <span class="unit">{wrong > 0 ? `${wrong} to mend` : size}</span>
      </summary>
      {(worded || !load) && children(worded)}
    </details>
  );
}

function Presets<F extends Fields, O extends object>({ bench }: { bench: Bench<F, O> }) {
  const { presets, id } = bench.calculator;
  return (
    <div class="field presets">
      <label for={`${id}-preset`}>
        Start from <span class="unit">a whole situation</span>
      </label>
      <select
        id={`${id}-preset`}
        onChange={(event) => {
          const preset = presets.find((candidate) => candidate.id === event.currentTarget.value);
          if (preset) bench.startFrom(preset.inputs);
        }}
      >
        <option value="">the values below</option>
        {presets.map((preset) => (
          <option key={preset.id} value={preset.id} title={preset.because}>
            {preset.label}
          </option>
        ))}
      </select>
    </div>
  );
}
