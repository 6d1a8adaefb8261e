/**
 * What a calculator page holds while a reader works: raw text by field, the last valid inputs, their result, problems, undo. No JSX, no DOM but
 * the address bar, so that it can be tested as it is.
 */

import type { Model, Problem } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf, type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import { type Follower, quantityOf } from '../declare/follow.ts';
import { DEFAULT_SEED, type Intervals, roundMedian } from '../declare/interval.ts';
import { type Chosen, NO_PRESET, withoutPreset } from '../declare/preset.ts';
import { type Drawing, drawingOf, NOT_DRAWN } from '../draws/drawing.ts';
import { toQuery } from '../read/codec.ts';
import { type Notice, readLink } from '../read/link.ts';
import { NO_RANGES, type Ranges, readRanges, SEED, standIns } from '../read/ranges.ts';
import { type Given, readInputs, readNumbers } from '../read/read.ts';
import { refusals } from '../read/refusals.ts';
import { showInput } from '../say/format.ts';
import type { Frame } from '../share/frame.ts';
import { isLocked } from '../share/terms.ts';
import { addressWriter, openAddress, stepHere } from './address-bar.ts';
import type { ModelBench } from './bench.ts';
import { createHistory } from './history.ts';
import { putBack, type Shared, scenario, shareValues, unshare } from './scenario.ts';
import { batch, type ReadonlySignal, signal } from './signal.ts';

/** Where draws from ranges are made, in the worker that `spawn` starts, on the page where there is none; and what finds what follows. */
export type Draw = { readonly spawn?: (() => Worker) | undefined; readonly follower?: Follower | undefined };

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
  const follower = draw?.follower;
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
  /** What the tab held at each step of the history: going back takes a whole situation back, not a part of it. */
  const tabs = new Map<number, Shared>();
  let shownStep = 0;
  /** The address was written while a result was on its way, and so without its inputs. */
  let isAddressOld = false;
  /** What it held before a change that first forgets something. */
  let tabBefore: Shared | undefined;

  const quantity = (name: string) => quantityOf(calculator.id, name, calculator.fields[name] ?? {});
  /** What was typed on other pages: it counts where no link speaks for itself. */
  const tab = () => (frame || fromLink.value ? NO_TAB : scenario.value);
  const ownQuantities = new Set(Object.keys(calculator.fields).map(quantity));
  /** What the tab holds besides what this calculator asks for, as text: what follows may rest on it. */
  const elsewhere = () =>
    follower ? JSON.stringify(Object.entries(scenario.value).filter(([name]) => !ownQuantities.has(name))) : '';
  let knownElsewhere = '';

  function read(given: Given) {
    if (!draws) return { ...readNumbers(calculator, given), seed: DEFAULT_SEED };
    if (!follower) return readRanges(calculator, given);
    const followed = follower.follow(calculator, standing(given), tab());
    const { fallback, problemsOf } = standIns(calculator, followed);
    const reading = readRanges(calculator, given, fallback);
    return { ...reading, problems: [...reading.problems, ...problemsOf(reading.inputs)], followed };
  }

  /** What was typed, with the last valid value where it is wrong: the rest follows from what stands. */
  function standing(given: Given): Given {
    const wrong = readRanges(calculator, given).problems.filter(({ field }) => Object.hasOwn(given, field));
    return { ...given, ...Object.fromEntries(wrong.map(({ field }) => [field, inputs.value[field]])) };
  }

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
    const following = follower?.prepare(calculator, raw.value, tab());
    if (following) {
      wait(following, ++turn, () => refresh());
      return;
    }
    const reading = read(raw.value);
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

  /** Values as other pages may have them: a range is shared as its median. */
  function shareable(given: Given): Given {
    const { inputs, intervals } = read(given);
    const medians = Object.entries(intervals).map(([name, interval]) => {
      const field = calculator.fields[name];
      return [name, field && 'min' in field ? roundMedian(field, interval) : undefined];
    });
    return { ...inputs, ...Object.fromEntries(medians) };
  }

  /** Shared values of the named fields, where they are valid. */
  function share(names: readonly string[]): void {
    const wrong = new Set(problems.value.map(({ field }) => field));
    const typed = shareable(raw.value);
    const values = names.flatMap((name) =>
      calculator.fields[name] && !secrets.includes(name) && !wrong.has(name) && Object.hasOwn(raw.value, name)
        ? [[quantity(name), typed[name]]]
        : [],
    );
    if (values.length > 0) shareValues(Object.fromEntries(values));
  }

  const writeAddress = addressWriter(() => toQuery(calculator, target, targetRanges).toString());
  function writeLocation(push: boolean): void {
    if (frame) return;
    writeAddress(push);
    shownStep = stepHere();
    isAddressOld = loading.value;
  }

  function change(next: Given, names: readonly string[], field: string | undefined): void {
    if (field === undefined && !frame) tabs.set(shownStep, tabBefore ?? scenario.value);
    tabBefore = undefined;
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
      tabBefore = scenario.value;
      const { [name]: _typed, ...rest } = raw.value;
      unshare([quantity(name)]);
      change(rest, [], undefined);
    },
    setAll(values) {
      const open = unlocked(values);
      change({ ...raw.value, ...open }, Object.keys(open), undefined);
    },
    startFrom(values) {
      tabBefore = scenario.value;
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
      const refused = refusals(calculator.fields, read({ ...raw.value, ...values }), given);
      const wrong = new Set([...refused.map(({ field }) => field), ...secrets]);
      const good = Object.fromEntries(
        Object.entries(values).filter(([name]) => !wrong.has(name) && (name === SEED || calculator.fields[name])),
      );
      start = { ...start, ...good };
      if (Object.keys(good).length > 0) change({ ...raw.value, ...good }, [], undefined);
      return refused;
    },
    reset() {
      tabBefore = scenario.value;
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
      if (!frame && stepHere() !== shownStep) {
        tabs.set(shownStep, scenario.value);
        shownStep = stepHere();
        const held = tabs.get(shownStep);
        if (held) putBack(held);
      }
      const link = readLink(calculator, read, values);
      const shared = Object.keys(calculator.fields).flatMap((name) => {
        const value = scenario.value[quantity(name)];
        return value === undefined ? [] : [[name, value] as const];
      });
      batch(() => {
        // A link that names nothing of ours (a campaign's parameters) leaves the scenario in force.
        raw.value =
          link.values ??
          Object.fromEntries(
            shared.filter(([name, value]) =>
              readInputs(calculator, { [name]: value }).problems.every(({ field }) => field !== name),
            ),
          );
        start = frame ? raw.value : {};
        preset = { set: link.preset, before: {} };
        fromLink.value = link.values !== undefined && !own && !frame;
        notices.value = own ? [] : link.notices;
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
        const news = Object.keys(calculator.fields).flatMap((name) => {
          const value = values[quantity(name)];
          return value === undefined ||
            alike(typed[name], value) ||
            readInputs(calculator, { [name]: value }).problems.length > 0
            ? []
            : [[name, value]];
        });
        if (news.length > 0) raw.value = { ...raw.value, ...Object.fromEntries(news) };
        const others = elsewhere();
        if (news.length > 0 || others !== knownElsewhere) refresh();
        knownElsewhere = others;
      });
    },
  };
}
