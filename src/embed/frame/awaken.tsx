import { hydrate } from 'preact';
import type { Problem } from '../../kit/declare/define.ts';
import { type Fields, isPrivate } from '../../kit/declare/field.ts';
import { drawMore } from '../../kit/draws/draw-more.tsx';
import type { Bench } from '../../kit/page/bench.ts';
import type { Code } from '../../kit/page/page-parts.ts';
import { signal } from '../../kit/page/signal.ts';
import type { Said } from '../../kit/read/link.ts';
import { readRanges } from '../../kit/read/ranges.ts';
import type { Given } from '../../kit/read/read.ts';
import { refusals, unknownInput } from '../../kit/read/refusals.ts';
import { envelopeOf } from '../../kit/say/envelope.ts';
import type { Frame } from '../../kit/share/frame.ts';
import { NO_TERMS, type Terms } from '../../kit/share/terms.ts';
import { follower } from '../../service/beside/in-frame.ts';
import { type FromFrame, THEMES, themeOf } from '../protocol.ts';
import type { FrameCode } from './codes.ts';
import { Embedded } from './Embedded.tsx';
import { followPreset } from './follow-preset.ts';
import { laterTerms, namedIn, type Options, readOptions } from './options.ts';

/** A calculator that has its values. */
export type Awake = {
  /** Takes what the host sets; returns what is wrong with it. */
  readonly take: (given: Given) => readonly Problem[];
  /** Takes another address in place of the one before it, and of all that was typed and set. */
  readonly open: (address: URLSearchParams) => void;
};

/** What the host said before the calculator was awake. */
export type Early = { readonly set: Given; readonly told: Given | undefined };

/** What an address says, and what its host says beside it: null takes back what the address has. */
function saidBy(options: Options, set: Given = {}): Said {
  const { values } = laterTerms(NO_TERMS, set);
  const { e = options.edition, preset = options.preset } = set;
  return {
    given: Object.fromEntries(Object.entries({ ...options.given, ...values }).filter(([, value]) => value !== null)),
    edition: typeof e === 'string' ? e : undefined,
    preset: preset ? String(preset) : undefined,
    names: namedIn(options),
    told: new Set(Object.keys(set)),
  };
}

/** What a reader had typed, from the result that the frame told last: private values are redacted there. */
const typedBefore = (fields: Fields, { inputs, seed }: Given): Given =>
  Object.fromEntries(
    Object.entries<unknown>({ seed, ...Object(inputs) }).filter(([name]) => !fields[name] || !isPrivate(fields[name])),
  );

const notAmong = (field: string, choices: readonly string[]): Problem => ({
  field,
  rule: 'is not one of the choices',
  fix: `Choose ${choices.join(', ')}`,
});

/** Options of a host that speak of what is not there. */
function wrongOptions({ fields, presets }: Bench<Fields, object>['calculator'], given: Given): readonly Problem[] {
  const { preset, theme } = given;
  const ids = presets.map(({ id }) => id);
  return [
    ...namedIn(laterTerms(NO_TERMS, given).terms)
      .filter((name) => !Object.hasOwn(fields, name))
      .map(unknownInput),
    ...(preset && !ids.includes(String(preset)) ? [notAmong('preset', ids)] : []),
    ...(themeOf(theme) ? [] : [notAmong('theme', THEMES)]),
  ];
}

/**
 * Wakes the calculator that the server wrote into `place`, with the values and options of its address and of its host.
 *
 * @param view the calculator's view; `more` and `spec` are fetched when somebody asks
 * @param early what the host said while it slept; it wins over the address
 * @param tell passes a message to the host page; results are told after the frame that shows them
 * @param met called once the calculator has its values
 */
export function awaken(
  place: HTMLElement,
  view: Awaited<ReturnType<Code['view']>>,
  { more, fields, spec }: Pick<FrameCode, 'more' | 'fields' | 'spec'>,
  address: URLSearchParams,
  early: Early,
  tell: (message: FromFrame) => void,
  met: (awake: Awake) => void,
): void {
  const base = place.dataset['base'] ?? '/';
  const site = new URL(base, location.href).href;
  const terms = signal<Terms>(NO_TERMS);
  const options = readOptions(address);
  let said = saidBy(options, early.set);

  const meet = <F extends Fields, O extends object>(bench: Bench<F, O>) => {
    const { calculator } = bench;
    let timer: ReturnType<typeof setTimeout>;
    const say = () => {
      const { busy, failed, ranged } = bench.drawing.value;
      if (bench.loading.value || busy || failed) return;
      const detail = envelopeOf(calculator, bench.inputs.value, bench.result.value, site, ranged ?? bench.ranges.value);
      tell({ type: 'change', detail });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(say);
    };
    const stops = [bench.result.subscribe(soon), bench.drawing.subscribe(soon)];
    const { terms: first, values: set } = laterTerms(options, early.set);
    terms.value = first;
    let follow = followPreset(calculator.presets, said.preset, said.given);
    const take = (given: Given): readonly Problem[] => {
      const { terms: later, values } = laterTerms(terms.value, given);
      terms.value = later;
      return [...bench.give(follow(given, values)), ...wrongOptions(calculator, given)];
    };
    const open = (values: URLSearchParams) => {
      const next = readOptions(values);
      said = saidBy(next);
      terms.value = next;
      follow = followPreset(calculator.presets, next.preset, said.given);
      bench.readLocation();
    };
    const detail = [
      ...refusals(calculator.fields, readRanges(calculator, said.given), set),
      ...wrongOptions(calculator, early.set),
    ];
    if (detail.length > 0) tell({ type: 'problem', detail });
    if (early.told?.['inputs']) bench.setAll(typedBefore(calculator.fields, early.told));
    met({ take, open });
    return () => {
      for (const stop of stops) stop();
    };
  };
  const frame: Frame = {
    said: () => said,
    more: () => more().then(drawMore),
    fields,
    spec: () => spec() as Promise<never>,
    follower,
    terms,
    meet,
  };
  hydrate(<Embedded view={view} base={base} frame={frame} />, place);
}
