import { effect, signal } from '@preact/signals';
import { hydrate } from 'preact';
import type { Bench } from '../kit/bench.ts';
import type { Problem } from '../kit/define.ts';
import { envelopeOf } from '../kit/envelope.ts';
import type { Fields } from '../kit/field.ts';
import type { Frame } from '../kit/frame.ts';
import type { Given } from '../kit/read.ts';
import { NO_RULES } from '../kit/rules.ts';
import { keepNothing } from '../kit/scenario.ts';
import { Embedded } from './Embedded.tsx';
import { namedIn, type Options } from './options.ts';
import type { FromFrame } from './protocol.ts';
import { viewOf } from './views.ts';

/** What the host gives to a calculator that is awake; returns what is wrong with it. */
export type Give = (values: Given) => readonly Problem[];

/**
 * Wakes the calculator that the server wrote into `place`, with the values and options of its address.
 *
 * @param tell passes a message to the host page; results are told after the frame that shows them
 * @param met called once the calculator has its values
 */
export async function awaken(
  place: HTMLElement,
  base: string,
  options: Options,
  tell: (message: FromFrame) => void,
  met: (give: Give) => void,
): Promise<void> {
  keepNothing();
  const view = await viewOf(place.dataset['calculator'] ?? '');
  const site = new URL(base, location.href).href;
  const rules = signal(NO_RULES);
  const meet = <F extends Fields, O extends object>(bench: Bench<F, O>) => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = effect(() => {
      const inputs = bench.inputs.value;
      const result = bench.result.value;
      const { busy, failed, ranged } = bench.drawing.value;
      if (bench.loading.value || busy || failed) return;
      clearTimeout(timer);
      const detail = envelopeOf(bench.calculator, inputs, result, site, ranged);
      timer = setTimeout(() => tell({ type: 'change', detail }));
    });
    rules.value = options;
    met(bench.give);
    return stop;
  };
  const frame: Frame = { query: options.query, preset: options.preset, names: namedIn(options), rules, meet };
  hydrate(<Embedded view={view} base={base} frame={frame} />, place);
}
