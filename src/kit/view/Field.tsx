import type { JSX } from 'preact';
import type { Problem } from '../declare/define.ts';
import type { Field, IdList, Quantity } from '../declare/field.ts';
import type { FollowedInput } from '../declare/follow.ts';
import { type Interval, roundMedian } from '../declare/interval.ts';
import { units } from '../declare/units.ts';
import { exact, showInput } from '../say/format.ts';
import { Following, roundedTo } from './Following.tsx';

type Props = {
  readonly id: string;
  readonly field: Field;
  /** What was typed; undefined where nobody touched it. */
  readonly raw: unknown;
  /** The value the result uses. */
  readonly value: unknown;
  /** The range whose median the value is. */
  readonly interval?: Interval | undefined;
  /** Whether other pages take over what is shared; nobody does from someone else's page. */
  readonly isTakenOver?: boolean;
  readonly problem: Problem | undefined;
  readonly base: string;
  /** Who set it, where readers may not change it; empty where nobody is named. */
  readonly owner?: string | undefined;
  /** What it follows as, where somebody asked. */
  readonly followed?: FollowedInput | undefined;
  readonly onChange: (value: unknown) => void;
  /** Takes back what was typed. */
  readonly onFollow?: () => void;
};

/** An interval as JSON has it. */
const isEnds = (raw: unknown): raw is { readonly low: unknown; readonly high: unknown } =>
  typeof raw === 'object' && raw !== null && 'low' in raw && 'high' in raw;

/** What stands in a text box: the reader's own spelling, or the value with every digit; of one that follows, with as many as mean something. */
const textOf = (raw: unknown, value: unknown, follows: boolean): string => {
  const shown = raw ?? value;
  if (isEnds(shown)) return `${shown.low}..${shown.high}`;
  if (raw === undefined && follows && typeof value === 'number') return exact(roundedTo(value));
  return typeof shown === 'number' ? exact(shown) : shown === undefined ? '' : String(shown);
};

/** One input with its label, unit, source of the default and, beside it, what is wrong and how to mend it. */
export function FieldInput(props: Props): JSX.Element {
  const { id, field, problem, raw, value, interval, isTakenOver, base, owner } = props;
  const unit = 'unit' in field ? units[field.unit].label : '';
  const isLocked = owner !== undefined;
  const isDefault = String(value) === String(field.default) && !interval && !problem && !isLocked;
  const grouped = field.kind === 'ids' || (field.kind === 'choice' && field.segmented);
  const Wrapper = grouped ? 'fieldset' : 'div';
  const Label = grouped ? 'legend' : 'label';
  return (
    <Wrapper class={`field${problem ? ' bad' : ''}${isDefault ? ' example' : ''}${isLocked ? ' locked' : ''}`}>
      {field.kind === 'flag' ? (
        <Control {...props} />
      ) : (
        <>
          <Label {...(grouped ? {} : { for: id })} id={`${id}-label`}>
            {field.label} <span class="unit">{unit}</span>
          </Label>
          <Control {...props} />
        </>
      )}
      <p class="error" id={`${id}-error`}>
        {problem ? `${field.label} ${problem.rule}. ${problem.fix}.` : ''}
      </p>
      <p class="source" id={`${id}-source`}>
        {field.help ? `${field.help} ` : ''}
        {interval && 'min' in field
          ? `90% interval, median ${showInput(field, roundMedian(field, interval))}${isTakenOver && field.shared ? ', which other pages take over' : ''}. `
          : ''}
        {isLocked ? (
          <>
            Set by <bdi>{owner || 'this page'}</bdi>.
          </>
        ) : field.follows ? (
          <Following {...props} isTyped={raw !== undefined} />
        ) : isDefault ? (
          <>
            <em>{field.isOwn ? 'From:' : 'Example:'}</em>{' '}
            {field.fact ? <a href={`${base}reference/facts/#${field.fact}`}>{field.from}</a> : field.from}
          </>
        ) : field.default !== undefined && field.default !== '' ? (
          `Changed; the example is ${showInput(field, field.default)}.`
        ) : (
          ''
        )}
      </p>
    </Wrapper>
  );
}

function Control({ id, field, raw, value, problem, owner, onChange }: Props): JSX.Element {
  const disabled = owner !== undefined;
  const described = {
    disabled,
    'aria-describedby': `${id}-error ${id}-source`,
    'aria-invalid': problem ? ('true' as const) : ('false' as const),
  };
  const shown = textOf(raw, value, field.follows !== undefined);
  switch (field.kind) {
    case 'quantity':
    case 'optionalQuantity':
      return (
        <>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={shown}
            placeholder={field.kind === 'optionalQuantity' ? field.empty : undefined}
            {...described}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          {field.kind === 'quantity' && field.slider && !disabled && (
            <Slider id={id} field={field} slider={field.slider} value={Number(value)} onChange={onChange} />
          )}
        </>
      );
    case 'choice':
      return field.segmented ? (
        <div class="segments">
          {Object.entries(field.options).map(([option, label]) => (
            <label key={option}>
              <input
                disabled={disabled}
                type="radio"
                name={id}
                value={option}
                checked={value === option}
                onChange={() => onChange(option)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      ) : (
        <select id={id} {...described} onChange={(event) => onChange(event.currentTarget.value)}>
          {Object.entries(field.options).map(([option, label]) => (
            <option key={option} value={option} selected={value === option}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <label class="flag" for={id}>
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            {...described}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <span>{field.label}</span>
        </label>
      );
    case 'json':
      return (
        <textarea
          id={id}
          rows={7}
          spellcheck={false}
          value={shown}
          placeholder={field.empty}
          {...described}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return field.multiline ? (
        <textarea
          id={id}
          rows={4}
          spellcheck={false}
          autocomplete="off"
          value={shown}
          {...described}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          spellcheck={false}
          autocomplete="off"
          value={shown}
          {...described}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'ids':
      return (
        <IdListInput
          id={id}
          field={field}
          value={Array.isArray(value) ? value : []}
          disabled={disabled}
          onChange={onChange}
        />
      );
  }
}

const STEPS = 200;

function Slider({
  id,
  field,
  slider: [from, to, scale],
  value,
  onChange,
}: {
  id: string;
  field: Quantity;
  slider: readonly [number, number, 'log' | 'linear'];
  value: number;
  onChange: (value: unknown) => void;
}) {
  const at = scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  const valueAtStep = (step: number) => {
    const exactValue = scale === 'log' ? from * (to / from) ** (step / STEPS) : from + ((to - from) * step) / STEPS;
    const digits = Number(exactValue.toPrecision(2));
    return field.integer ? Math.max(field.min, Math.round(digits)) : digits;
  };
  return (
    <input
      class="slider"
      type="range"
      min={0}
      max={STEPS}
      value={Math.round(Math.min(1, Math.max(0, at)) * STEPS)}
      aria-labelledby={`${id}-label`}
      aria-valuetext={showInput(field, value)}
      onInput={(event) => onChange(exact(valueAtStep(Number(event.currentTarget.value))))}
    />
  );
}

/** An ordered list chosen from a catalogue: the hops of a path. */
function IdListInput({
  id,
  field,
  value,
  disabled,
  onChange,
}: {
  id: string;
  field: IdList;
  value: readonly string[];
  disabled: boolean;
  onChange: (value: unknown) => void;
}) {
  return (
    <div class="idlist">
      <ol>
        {value.map((item, index) => (
          <li key={`${item}-${index}`}>
            <span>{field.options[item]}</span>
            <button
              type="button"
              disabled={disabled || index === 0}
              aria-label={`Move ${field.options[item]} up`}
              onClick={() => onChange(value.with(index, value[index - 1]!).with(index - 1, item))}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={disabled}
              aria-label={`Remove ${field.options[item]}`}
              onClick={() => onChange(value.toSpliced(index, 1))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <select
        id={id}
        disabled={disabled}
        aria-label={`Add to ${field.label.toLowerCase()}`}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          event.currentTarget.value = '';
          if (chosen) onChange([...value, chosen]);
        }}
      >
        <option value="">Add…</option>
        {Object.entries(field.options).map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
