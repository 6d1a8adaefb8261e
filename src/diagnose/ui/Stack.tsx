import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allNames, knowledge } from '../facts.ts';
import { NONE, UNSURE } from '../rank/asked.ts';
import { type Column, columns, type HopFact } from '../rank/knowledge.ts';
import { oftenMet } from '../rank/often-met.ts';
import { roles } from '../tell/path.ts';
import { nameOf } from '../tell/words.ts';
import type { Diagnosing } from './use-diagnose.ts';

const MOST_SHOWN = 4;
/** A request comes from somewhere and ends somewhere: these columns may not be empty. */
const never = new Set<Column>(['client', 'server', 'library']);

/** The products of a column, those first that are met most. */
export const productsOf = (column: Column): readonly HopFact[] =>
  [...knowledge.hops.values()]
    .filter(({ at }) => at === column)
    .toSorted((one, other) => (oftenMet.get(other.id) ?? 0) - (oftenMet.get(one.id) ?? 0));

/** What may be chosen in a column besides its products. */
export const withoutProduct = (column: Column): readonly (readonly [id: string, label: string])[] => [
  [UNSURE, 'not sure'],
  ...(never.has(column) ? [] : [[NONE, 'none'] as const]),
];

type PickProps = {
  readonly column: Column;
  readonly picked: string;
  readonly place: Diagnosing['place'];
};

function Pick({ column, picked, place }: PickProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const products = productsOf(column);
  const shown = isOpen ? products : products.filter(({ id }, at) => at < MOST_SHOWN || id === picked);
  const more = products.length - shown.length;
  return (
    <li>
      <fieldset>
        <legend>{roles[column]}</legend>
        {[...withoutProduct(column), ...shown.map((hop) => [hop.id, nameOf(hop)] as const)].map(([id, label]) => (
          <label key={id} class={picked === id ? 'on' : undefined}>
            <input
              type="radio"
              name={`hop-${column}`}
              value={id}
              checked={picked === id}
              onChange={({ currentTarget: { checked } }) => checked && place(column, id)}
            />
            <span>{label}</span>
          </label>
        ))}
        {more > 0 && (
          <button type="button" class="more" onClick={() => setOpen(true)}>
            {more} more
          </button>
        )}
      </fieldset>
    </li>
  );
}

const names = allNames;
const found = (typed: string): string | undefined => {
  const wanted = typed.trim().toLowerCase();
  if (wanted.length < 2) return undefined;
  const by = (test: (name: string) => boolean) => names.find(([name]) => test(name.toLowerCase()))?.[1];
  return by((name) => name === wanted) ?? by((name) => name.startsWith(wanted)) ?? by((name) => name.includes(wanted));
};

/** The six columns that a request passes, in its order; a product is found by any of its names and ticked. */
export function Stack({ diagnosing }: { readonly diagnosing: Diagnosing }): JSX.Element {
  const { asked, place, fromService } = diagnosing;
  const [said, say] = useState('');
  const tick = (typed: string, isWhole: boolean) => {
    const hop = knowledge.hops.get(found(typed) ?? '');
    if (hop && (isWhole || names.some(([name]) => name.toLowerCase() === typed.trim().toLowerCase()))) {
      place(hop.at, hop.id);
      say(`${nameOf(hop)} is ticked under ${roles[hop.at]}.`);
    } else
      say(
        isWhole && typed.trim() !== '' ? 'No product of that name is known here: leave its column at “not sure”.' : '',
      );
  };
  return (
    <section class="stack">
      <div class="row">
        <h2>What does a request pass?</h2>
        <label class="find">
          <span class="quiet">Find a product</span>
          <input
            type="text"
            list="products"
            spellcheck={false}
            placeholder="Istio, Spring Boot, Fiber …"
            onInput={({ currentTarget: { value } }) => tick(value, false)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              tick(event.currentTarget.value, true);
            }}
          />
        </label>
        <datalist id="products">
          {[...new Set(names.map(([name]) => name))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <p class="quiet small" role="status">
        {said}
      </p>
      <ol class="pick">
        {columns.map((column) => (
          <Pick key={column} column={column} picked={asked.path[column]} place={place} />
        ))}
      </ol>
      <p class="caption">
        Left to right, as a request travels.{fromService && ' What your service passes is filled in.'} “Not sure” tries
        every product that shows this symptom.
      </p>
    </section>
  );
}
