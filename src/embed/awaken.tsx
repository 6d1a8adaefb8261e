import { hydrate } from 'preact';
import type { Bench } from '../kit/bench.ts';
import { fromQuery } from '../kit/codec.ts';
import type { Problem } from '../kit/define.ts';
import { drawMore } from '../kit/draw-more.tsx';
import { envelopeOf } from '../kit/envelope.ts';
import type { Fields } from '../kit/field.ts';
import type { Frame } from '../kit/frame.ts';
import type { Code } from '../kit/page-parts.ts';
import type { Given } from '../kit/read.ts';
import { NO_RULES, type Rules } from '../kit/rules.ts';
import { keepNothing } from '../kit/scenario.ts';
import { signal } from '../kit/signal.ts';
import { Embedded } from './Embedded.tsx';
import { followPreset } from './follow-preset.ts';
import { laterRules, namedIn, type Options } from './options.ts';
import type { FromFrame } from './protocol.ts';

/** What the host gives to a calculator that is awake; returns what is wrong with it. */
export type Give = (values: Given) => readonly Problem[];

/** An option that speaks of an input that is not there. */
const strange = (name: string): Problem => ({
  field: name,
  rule: 'is named by an option, and no input of this calculator',
  fix: 'Use the names of its inputs, as a link has them',
});

/**
 * Wakes the calculator that the server wrote into `place`, with the values and options of its address.
 *
 * @param view the calculator's view; `more` and `spec` are fetched when somebody asks
 * @param tell passes a message to the host page; results are told after the frame that shows them
 * @param met called once the calculator has its values
 */
export function awaken(
  place: HTMLElement,
  view: Awaited<ReturnType<Code['view']>>,
  { more, spec }: Pick<Code<never, never>, 'more' | 'spec'>,
  options: Options,
  tell: (message: FromFrame) => void,
  met: (give: Give) => void,
): void {
  keepNothing();
  const base = place.dataset['base'] ?? '/';
  const site = new URL(base, location.href).href;
  const rules = signal<Rules>(NO_RULES);
  const meet = <F extends Fields, O extends object>(bench: Bench<F, O>) => {
    let timer: ReturnType<typeof setTimeout>;
    const say = () => {
      const { busy, failed, ranged } = bench.drawing.value;
      if (bench.loading.value || busy || failed) return;
      const detail = envelopeOf(bench.calculator, bench.inputs.value, bench.result.value, site, ranged);
      tell({ type: 'change', detail });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(say);
    };
    const stops = [bench.result.subscribe(soon), bench.drawing.subscribe(soon)];
    rules.value = options;
    const follow = followPreset(bench.calculator.presets, options.preset, fromQuery(options.query).given);
    met((given) => {
      const { rules: later, values } = laterRules(rules.value, given);
      rules.value = later;
      const names = namedIn(later).filter((name) => !Object.hasOwn(bench.calculator.fields, name));
      return [...bench.give(follow(given, values)), ...names.map(strange)];
    });
    return () => {
      for (const stop of stops) stop();
    };
  };
  const frame: Frame = {
    query: options.query,
    preset: options.preset,
    names: namedIn(options),
    more: () => more().then(drawMore),
    spec: () => spec() as Promise<never>,
    rules,
    meet,
  };
  hydrate(<Embedded view={view} base={base} frame={frame} />, place);
}
