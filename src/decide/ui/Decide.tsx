import type { JSX } from 'preact';
import type { Followed } from '../../kit/declare/follow.ts';
import type { Given } from '../../kit/read/read.ts';
import { Prose } from '../../kit/say/prose.tsx';
import { type Resolved, readInventory } from '../ask/inventory.ts';
import { itemFields, itemGroups, sessionTakes } from '../ask/item.ts';
import { sessionFields } from '../ask/presets/identity.ts';
import { workloadFields, workloadGroups } from '../ask/workload.ts';
import type { DecideView } from '../tell/view.ts';
import { Fields, Fold, GroupedFields } from './ask/Fields.tsx';
import { Items } from './ask/Items.tsx';
import { KeepPart } from './ask/KeepPart.tsx';
import { OpenPart } from './ask/OpenPart.tsx';
import type { FlipView } from './engine/messages.ts';
import { useDecide } from './engine/use-decide.ts';
import { useRanges } from './engine/use-ranges.ts';
import { RecordPart } from './show/RecordPart.tsx';
import { Result } from './show/Result.tsx';
import { ServicePart } from './show/ServicePart.tsx';

type Props = {
  readonly base: string;
  /** What the engine says of the start inventory, computed when the page was built. */
  readonly view: DecideView;
  readonly flips: readonly FlipView[];
};

/** Where each piece of state of a service should live: the inventory left, the answer right, the record below. */
export function Decide({ base, view: first, flips }: Props): JSX.Element {
  const { store, search, tooLong, ready } = useDecide(first, base, flips);
  const ranges = useRanges(store, base, ready);
  const { resolved } = readInventory(store.inventory.value);
  const at = store.selected.value;
  const item = store.view.value.items[at] ?? store.view.value.items[0];
  const typed = store.state.value.items[at]?.typed ?? {};
  const workload = {
    id: 'workload',
    typed: store.state.value.workload.typed,
    values: resolved.workload,
    problems: store.workloadProblems.value,
    base,
    onSet: (name: string, value: unknown) => store.set('workload', name, value),
  };
  const rates = pick('rates');
  return (
    <div class="calculator decide not-content">
      {item && (
        <p class="answer">
          <Prose text={ranges.value.items[at]?.answer ?? item.answer} />
        </p>
      )}
      {store.notices.value.map((notice) => (
        <p class="notice" role="status" key={notice}>
          {notice}
        </p>
      ))}
      {tooLong.value && (
        <p class="notice" role="status">
          This inventory is too long for an address: pass it on as a record.
        </p>
      )}
      <KeepPart store={store} />
      <div class="bench">
        <form
          class="left inputs"
          aria-label="Inventory"
          autocomplete="off"
          onSubmit={(event) => event.preventDefault()}
        >
          <Items store={store} />
          <h2 class="part">{store.names.value[at]}</h2>
          <p class="source">Not sure of a number? Type both ends: 800..1200 is 90% sure to lie between.</p>
          <GroupedFields
            key={at}
            id="item"
            fields={resolved.items[at]?.session ? sessionFields : itemFields}
            groups={itemGroups}
            typed={typed}
            values={resolved.items[at] ?? {}}
            problems={store.problems.value[at] ?? []}
            base={base}
            onSet={(name, value) => store.set(at, name, value)}
            followed={followedBy(resolved, at, typed)}
            onFollow={(name) => store.unset(at, name)}
          />
          <h2 class="part">The service around it</h2>
          {Object.entries(workloadGroups)
            .filter(([group]) => group !== 'rates')
            .map(([group, label]) => {
              const wrong = workload.problems.filter(({ field }) => Object.hasOwn(pick(group), field)).length;
              return (
                <Fold key={group} label={label} {...(wrong > 0 && { note: `${wrong} to mend` })} open={wrong > 0}>
                  <Fields {...workload} fields={pick(group)} />
                </Fold>
              );
            })}
          <div class="form-actions">
            <button type="button" disabled={!store.canUndo.value} onClick={store.undo}>
              Undo
            </button>
            <button type="button" disabled={store.isFull.value} onClick={() => store.duplicate(at)}>
              Duplicate this item
            </button>
          </div>
        </form>
        <div class="result" id="answer">
          {item && (
            <Result
              item={item}
              search={search.value}
              ranges={ranges.value.items[at]}
              drawing={ranges.value.busy}
              onDrawAgain={store.drawAgain}
              base={base}
              rates={
                <Fold
                  label="Exchange rates"
                  note="what is not money, in money"
                  open={workload.problems.some(({ field }) => Object.hasOwn(rates, field))}
                >
                  <div class="rates">
                    <Fields {...workload} fields={rates} />
                  </div>
                  <p class="source">The defaults are judgement. A rate of zero takes its criterion out.</p>
                </Fold>
              }
            />
          )}
        </div>
      </div>
      <ServicePart view={store.view.value} ranges={ranges.value} base={base} />
      <RecordPart
        inventory={store.inventory.value}
        wrong={store.problems.value.flat().length + workload.problems.length}
        base={base}
      />
      <OpenPart store={store} />
    </div>
  );
}

/** What the session of the service takes from it. */
const followedBy = ({ items, workload }: Resolved, at: number, typed: Given): Followed =>
  items[at]?.session
    ? Object.fromEntries(
        Object.entries(sessionTakes).map(([name, from]) => [
          name,
          { from: 'the service around it', value: workload[from], isTyped: Object.hasOwn(typed, name), isOfTab: false },
        ]),
      )
    : {};

const pick = (group: string) =>
  Object.fromEntries(Object.entries(workloadFields).filter(([, field]) => field.group === group));
