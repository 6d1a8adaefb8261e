import type { Uniform } from '../chance/uniform.ts';
import { type Interval, intervalOf } from './interval.ts';
import type { Outcome } from './measures.ts';
import { type Simulation, simulate } from './simulate.ts';

/**
 * Runs a simulation several times, each with chance of its own, and gives each measure with its interval. A measure that a run does not
 * have (a quantile of nothing) leaves that measure out.
 *
 * `chance(repetition)` must give independent numbers for each repetition; at least five. `measures` turn an outcome into a number.
 *
 * @example replicate(system, { p99: ({ responseSeconds }) => quantileOf(responseSeconds, 0.99) }, { repetitions: 10, chance })
 */
export function replicate<M extends string>(
  simulation: Simulation,
  measures: { readonly [name in M]: (outcome: Outcome) => number | undefined },
  {
    repetitions,
    chance,
    confidence = 0.99,
  }: {
    readonly repetitions: number;
    readonly chance: (repetition: number) => Uniform;
    readonly confidence?: number;
  },
): { readonly [name in M]?: Interval } {
  const found = new Map<string, number[]>();
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const outcome = simulate(simulation, chance(repetition));
    for (const [name, measure] of Object.entries<(outcome: Outcome) => number | undefined>(measures)) {
      const value = measure(outcome);
      if (value !== undefined) found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  const whole = [...found].filter(([, values]) => values.length === repetitions);
  return Object.fromEntries(whole.map(([name, values]) => [name, intervalOf(values, confidence)])) as {
    readonly [name in M]?: Interval;
  };
}
