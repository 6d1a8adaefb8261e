/**
 * What a calculator page holds while a reader works: raw text by field, the last valid inputs, their result, problems, undo. No JSX, no DOM but
 * the address bar, so that it can be tested as it is.
 */

import type { Model, Problem } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf, type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import { DEFAULT_SEED, type Intervals, roundMedian } from '../declare/interval.ts';
import { type Chosen, NO_PRESET, withoutPreset } from '../declare/preset.ts';
import { type Drawing, drawingOf, NOT_DRAWN } from '../draws/drawing.ts';
import { toQuery } from '../read/codec.ts';
import { type Notice, readLink } from '../read/link.ts';
import { NO_RANGES, type Ranges, readRanges, SEED } from '../read/ranges.ts';
import { type Given, readInputs, readNumbers } from '../read/read.ts';
import { refusals } from '../read/refusals.ts';
import { showInput } from '../say/format.ts';
import type { Frame } from '../share/frame.ts';
import { isLocked } from '../share/terms.ts';
import { addressWriter, openAddress } from './address-bar.ts';
import type { ModelBench } from './bench.ts';
import { createHistory } from './history.ts';
import { scenario, sharedValue, shareValues, unshare } from './scenario.ts';
import { batch, type ReadonlySignal, signal } from './signal.ts';

/** Where draws from ranges are made: in the worker that `spawn` starts, on the page where there is none. */
export type Draw = { readonly spawn?: (() => Worker) | undefined };

/** What undo takes back: what was typed, and which preset was in force. */
type Past = { readonly raw: Given; readonly preset: Chosen };

const alike = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.abs(b) : String(a) === String(b);

/**
 * @param frame what an embedding page decided; a bench in a frame reads its address once and leaves history and scenario alone
 * @param draw how ranges are drawn from; without it only single numbers are taken
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
  const draws = draw && drawingOf(calculator, draw.spawn);
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

  const read = (given: Given) =>
    draws ? readRanges(calculator, given) : { ...readNumbers(calculator, given), seed: DEFAULT_SEED };

  const finish = (next: InputsOf<F>, nextRanges: Ranges) =>
    batch(() => {
      inputs.value = next;
      ranges.value = nextRanges;
      draws?.draw(next, nextRanges);
      result.value = calculator.compute(next);
      loading.value = false;
      notices.value = notices.value.filter(({ untilResult }) => !untilResult);
    });

  /**
   * Reads what was typed. A field that is wrong keeps its last valid value; a broken rule across fields keeps the whole last result.
   *
   * @param isPrepared the code that these inputs need has come: rules that wait for it are asked again
   */
  function refresh(isPrepared = false): void {
    const reading = read(raw.value);
    const wrong = reading.problems.map(({ field }) => field);
    const standIn = Object.fromEntries(wrong.map((name) => [name, inputs.value[name]]));
    const next = { ...reading.inputs, ...standIn };
    const kept: Intervals = Object.fromEntries(
      Object.entries(ranges.value.intervals).filter(([name]) => wrong.includes(name)),
    );
    const nextRanges = { intervals: { ...reading.intervals, ...kept }, seed: reading.seed };
    // A field that is not asked is not shown, so what was once typed into it must not stand in the way.
    problems.value = reading.problems.filter(({ field }) => calculator.asked?.[field]?.(next) ?? true);
    if (readInputs(calculator, next).problems.length > 0) return;
    target = next;
    targetRanges = nextRanges;
    const mine = ++turn;
    const wait = isPrepared ? undefined : calculator.prepare?.(next);
    if (!wait) {
      finish(next, nextRanges);
      return;
    }
    loading.value = true;
    wait.then(
      () => {
        if (mine !== turn) return;
        batch(() => {
          loading.value = false;
          refresh(true);
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
    const values = names.flatMap((name) => {
      const key = calculator.fields[name]?.shared;
      return key && !wrong.has(name) && Object.hasOwn(raw.value, name) ? [[key, typed[name]]] : [];
    });
    if (values.length > 0) shareValues(Object.fromEntries(values));
  }

  const writeAddress = addressWriter(() => toQuery(calculator, target, targetRanges).toString());
  const writeLocation = (push: boolean) => frame || writeAddress(push);

  function change(next: Given, names: readonly string[], field: string | undefined): void {
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

  const keysOf = (names: readonly string[]) => names.flatMap((name) => calculator.fields[name]?.shared ?? []);

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
    setAll(values) {
      const open = unlocked(values);
      change({ ...raw.value, ...open }, Object.keys(open), undefined);
    },
    startFrom(values) {
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
      const link = readLink(calculator, read, values);
      const shared = Object.entries(calculator.fields).flatMap(([name, field]) => {
        const value = field.shared && sharedValue(scenario.value, field.shared);
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
    follow: () =>
      scenario.subscribe((values) => {
        if (fromLink.value) return;
        // Compared with what was typed: while its result is still on the way, a value is not to be replaced under the typist.
        const typed = shareable(raw.value);
        const news = Object.entries(calculator.fields).flatMap(([name, field]) => {
          const value = field.shared && sharedValue(values, field.shared);
          return value === undefined ||
            alike(typed[name], value) ||
            readInputs(calculator, { [name]: value }).problems.length > 0
            ? []
            : [[name, value]];
        });
        if (news.length === 0) return;
        raw.value = { ...raw.value, ...Object.fromEntries(news) };
        refresh();
      }),
  };
}
