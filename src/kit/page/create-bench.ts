/**
 * What a calculator page holds while a reader works: raw text by field, the last valid inputs, their result, problems, undo. No JSX, no DOM but
 * the address bar, so that it can be tested as it is.
 */

import type { Model, Problem } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf, type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import { quantityOf } from '../declare/follow.ts';
import type { Intervals } from '../declare/interval.ts';
import { type Chosen, NO_PRESET, withoutPreset } from '../declare/preset.ts';
import { type Drawing, drawingOf, NOT_DRAWN } from '../draws/drawing.ts';
import { toQuery } from '../read/codec.ts';
import { type Notice, readLink, refusedByLink } from '../read/link.ts';
import { NO_RANGES, type Ranges, SEED } from '../read/ranges.ts';
import { type Given, readInputs, readValue } from '../read/read.ts';
import { refusals } from '../read/refusals.ts';
import { showInput } from '../say/format.ts';
import type { Frame } from '../share/frame.ts';
import { isLocked } from '../share/terms.ts';
import { addressWriter, openAddress } from './address-bar.ts';
import type { ModelBench } from './bench.ts';
import { createHistory } from './history.ts';
import { type Draw, readerOf } from './reader.ts';
import { type Shared, scenario, shareValues, unshare } from './scenario.ts';
import { batch, type ReadonlySignal, signal } from './signal.ts';
import { createTabHistory } from './tab-history.ts';

const NO_TAB: Shared = {};

/** What undo takes back: what was typed, and which preset was in force. */
type Past = { readonly raw: Given; readonly preset: Chosen };

const alike = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.abs(b) : String(a) === String(b);

/**
 * @param frame what an embedding page decided; a bench in a frame reads its address once and leaves history and scenario alone
 * @param draw how ranges are drawn from, and what follows; without it only single numbers are taken, and nothing follows
 */
export function createBench<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  frame?: Frame,
  draw?: Draw,
): ModelBench<F, O> {
  const defaults = defaultsOf(calculator.fields);
  const secrets = Object.keys(calculator.fields).filter((name) => isPrivate(calculator.fields[name]!));
  const raw = signal<Given>({});
  const inputs = signal(defaults);
  const problems = signal<readonly Problem[]>([]);
  const result = signal(calculator.compute(defaults));
  const ranges = signal(NO_RANGES);
  const draws = draw && drawingOf(calculator, draw);
  const drawing = draws?.drawing ?? signal<Drawing<O>>(NOT_DRAWN);
  const loading = signal(false);
  const notices = signal<readonly Notice[]>([]);
  const fromLink = signal(false);
  const history = createHistory<Past>();
  /** The inputs that the result is on its way to; `inputs` and `ranges` follow once code that they need is loaded. */
  let target = defaults;
  let targetRanges = NO_RANGES;
  let turn = 0;
  /** What a reset goes back to: the example, in a frame the values that it came with. */
  let start: Given = {};
  let preset = NO_PRESET;
  const tabs = createTabHistory();
  /** The address was written while a result was on its way, and so without its inputs. */
  let isAddressOld = false;
  /** Values of a link that no rule across fields was asked about: what follows from them was not known. */
  let linked: Given = {};

  const quantity = (name: string) => quantityOf(calculator.id, name, calculator.fields[name] ?? {});
  /** What was typed on other pages: it counts where no link speaks for itself. */
  const tab = () => (frame || fromLink.value ? NO_TAB : scenario.value);
  const { prepare, read, readEach, shareable, elsewhere } = readerOf(calculator, draw, tab, () => inputs.value);
  let knownElsewhere = '';

  const finish = (next: InputsOf<F>, nextRanges: Ranges) =>
    batch(() => {
      inputs.value = next;
      ranges.value = nextRanges;
      draws?.draw(next, nextRanges, tab());
      result.value = calculator.compute(next);
      loading.value = false;
      notices.value = notices.value.filter(({ untilResult }) => !untilResult);
      if (isAddressOld) writeLocation(false);
    });

  /**
   * Reads what was typed. A field that is wrong keeps its last valid value; a broken rule across fields keeps the whole last result.
   *
   * @param isPrepared the code that these inputs need has come: rules that wait for it are asked again
   */
  function refresh(isPrepared = false): void {
    const following = prepare(raw.value);
    if (following) {
      wait(following, ++turn, () => refresh());
      return;
    }
    const reading = read(raw.value);
    const refused = reading.problems.filter(({ field }) => field in linked && raw.value[field] === linked[field]);
    linked = {};
    if (refused.length > 0) {
      drop(refused);
      refresh(isPrepared);
      return;
    }
    const wrong = reading.problems.map(({ field }) => field);
    const standIn = Object.fromEntries(wrong.map((name) => [name, inputs.value[name]]));
    const next = { ...reading.inputs, ...standIn };
    const kept: Intervals = Object.fromEntries(
      Object.entries(ranges.value.intervals).filter(([name]) => wrong.includes(name)),
    );
    const { followed } = reading as Ranges;
    const nextRanges = {
      intervals: { ...reading.intervals, ...kept },
      seed: reading.seed,
      ...(followed && { followed }),
    };
    // A field that is not asked is not shown, so what was once typed into it must not stand in the way.
    problems.value = reading.problems.filter(({ field }) => calculator.asked?.[field]?.(next) ?? true);
    if (readInputs(calculator, next).problems.length > 0) return;
    target = next;
    targetRanges = nextRanges;
    const mine = ++turn;
    const loaded = isPrepared ? undefined : calculator.prepare?.(next);
    if (loaded) wait(loaded, mine, () => refresh(true));
    else finish(next, nextRanges);
  }

  /** Shows the defaults of fields that a link names in vain, and says so. */
  function drop(refused: readonly Problem[]): void {
    const names = refused.map(({ field }) => field);
    const stay = (given: Given) => Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
    raw.value = stay(raw.value);
    start = stay(start);
    notices.value = [...notices.value, ...refused.map((problem) => refusedByLink(calculator.fields, problem))];
  }

  /** Goes on once code has come, unless something newer was typed. */
  function wait(code: Promise<unknown>, mine: number, goOn: () => void): void {
    loading.value = true;
    code.then(
      () => {
        if (mine !== turn) return;
        batch(() => {
          loading.value = false;
          goOn();
        });
      },
      () => {
        if (mine !== turn) return;
        loading.value = false;
        notices.value = [
          {
            id: 'offline',
            untilResult: true,
            message:
              'A part of this calculator could not be loaded. Check the connection and change any value to try again.',
          },
        ];
      },
    );
  }

  /** Shared values of the named fields, where they are valid. */
  function share(names: readonly string[]): void {
    // While code is on its way, the problems are those of the values before
    const wrong = loading.value ? [] : problems.value.map(({ field }) => field);
    const values = Object.entries(shareable(raw.value)).flatMap(([name, value]) =>
      names.includes(name) && !wrong.includes(name) ? [[quantity(name), value]] : [],
    );
    if (values.length > 0) shareValues(Object.fromEntries(values));
  }

  const writeAddress = addressWriter(() => toQuery(calculator, target, targetRanges).toString());
  function writeLocation(push: boolean): void {
    if (frame) return;
    writeAddress(push);
    tabs.arrive();
    isAddressOld = loading.value;
  }

  function change(next: Given, names: readonly string[], field: string | undefined): void {
    if (field === undefined) tabs.leave();
    batch(() => {
      history.keep({ raw: raw.value, preset }, field);
      raw.value = next;
      refresh();
      share(names);
    });
    writeLocation(field === undefined);
  }

  const isFixed = (name: string) => frame !== undefined && isLocked(frame.terms.value, name);
  const unlocked = (values: Given): Given =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !isFixed(name)));

  const keysOf = (names: readonly string[]) => names.map(quantity);

  return {
    raw,
    inputs,
    problems,
    ranges,
    result,
    drawing,
    loading,
    notices,
    fromLink,
    canUndo: history.canUndo,
    watch(redraw) {
      let isSet = false;
      const own = [raw, inputs, problems, ranges, result, drawing, loading, notices, fromLink, history.canUndo];
      const stops = [...own, ...(frame ? [frame.terms] : [])].map((one) =>
        (one as ReadonlySignal<unknown>).subscribe(() => isSet && redraw()),
      );
      isSet = true;
      return () => {
        for (const stop of stops) stop();
      };
    },
    set: (name, value) => change({ ...raw.value, [name]: value }, [name], name),
    letFollow(name) {
      tabs.hold();
      const { [name]: _typed, ...rest } = raw.value;
      unshare([quantity(name)]);
      change(rest, [], undefined);
    },
    setAll(values) {
      const open = unlocked(values);
      change({ ...raw.value, ...open }, Object.keys(open), undefined);
    },
    startFrom(values) {
      tabs.hold();
      const before = withoutPreset(raw.value, preset, isFixed);
      const set = unlocked(values);
      unshare(keysOf(Object.keys(raw.value).filter((name) => !Object.hasOwn(before, name))));
      change({ ...before, ...set }, Object.keys({ ...preset.set, ...set }), undefined);
      preset = { set, before };
    },
    give(given) {
      const values = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, value === null ? calculator.fields[name]?.default : value]),
      );
      const all = { ...raw.value, ...values };
      const coming = prepare(all);
      // The change below waits for it, and says if it does not come
      coming?.catch(() => undefined);
      const refused = refusals(calculator.fields, coming ? readEach(all) : read(all), given);
      const wrong = new Set([...refused.map(({ field }) => field), ...secrets]);
      const good = Object.fromEntries(
        Object.entries(values).filter(([name]) => !wrong.has(name) && (name === SEED || calculator.fields[name])),
      );
      start = { ...start, ...good };
      if (Object.keys(good).length > 0) change({ ...raw.value, ...good }, [], undefined);
      return refused;
    },
    reset() {
      tabs.hold();
      unshare(keysOf(Object.keys(calculator.fields)));
      batch(() => {
        fromLink.value = false;
        notices.value = [];
        change(start, [], undefined);
      });
    },
    undo() {
      const last = history.takeBack();
      if (!last) return;
      const names = Object.keys({ ...raw.value, ...last.raw }).filter((name) => raw.value[name] !== last.raw[name]);
      batch(() => {
        raw.value = last.raw;
        preset = last.preset;
        refresh();
        // Only what is undone: the rest of the scenario may be another page's, or newer than a link that is shown here.
        unshare(keysOf(names.filter((name) => !Object.hasOwn(last.raw, name))));
        share(names);
      });
      writeLocation(false);
    },
    keepLink() {
      fromLink.value = false;
      share(Object.keys(raw.value));
    },
    readLocation() {
      const { values, isOwn: own } = frame ? { values: frame.said(), isOwn: false } : openAddress();
      if (!frame) tabs.turn();
      const link = readLink(calculator, readEach, values);
      const shared = Object.entries(calculator.fields).flatMap(([name, field]) => {
        const value = scenario.value[quantity(name)];
        return value !== undefined && 'value' in readValue(field, value) ? [[name, value]] : [];
      });
      batch(() => {
        // A link that names nothing of ours (a campaign's parameters) leaves the scenario in force.
        raw.value = link.values ?? Object.fromEntries(shared);
        start = frame ? raw.value : {};
        preset = { set: link.preset, before: {} };
        fromLink.value = link.values !== undefined && !own && !frame;
        notices.value = own ? [] : link.notices;
        linked = link.values ?? {};
        refresh();
      });
      if (!notices.value.some(({ pinned }) => pinned)) return;
      // The notice gets its list of defaults once that is here; without it, it stands as it is
      calculator.formerDefaults?.().then(
        (say) => {
          notices.value = notices.value.map(({ pinned, ...notice }) =>
            pinned ? { ...notice, message: say({ ...pinned, now: EDITION, show: showInput }) } : notice,
          );
        },
        () => undefined,
      );
    },
    follow: () => {
      knownElsewhere = elsewhere();
      return scenario.subscribe((values) => {
        if (fromLink.value) return;
        // Compared with what was typed: while its result is still on the way, a value is not to be replaced under the typist.
        const typed = shareable(raw.value);
        const news = Object.entries(calculator.fields).flatMap(([name, field]) => {
          const value = values[quantity(name)];
          const isNews = value !== undefined && !alike(typed[name], value) && 'value' in readValue(field, value);
          return isNews ? [[name, value]] : [];
        });
        if (news.length > 0) raw.value = { ...raw.value, ...Object.fromEntries(news) };
        const others = elsewhere();
        if (news.length > 0 || others !== knownElsewhere) refresh();
        knownElsewhere = others;
      });
    },
  };
}
