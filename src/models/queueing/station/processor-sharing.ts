import type { Staged } from '../times/erlang-mixture.ts';

/** What a request meets at a processor that shares its time: shares and rates by the number of others there. */
export interface Company {
  /** the share of requests that find so many others */
  readonly met: Float64Array;
  /** the rate at which others come while so many are there, the request itself counted */
  readonly joining: Float64Array;
}

/**
 * How long exponential work takes on cores that are shared among all who want them: the time of one tagged request, by
 * uniformisation. With j others each of the j + 1 advances at min(1, c/(j + 1)); others come and end, and the request's chance to
 * be still there after each step of a Poisson clock gives its time as stages. For Poisson arrivals it is M/M/c processor sharing,
 * whose mean is that of Erlang C.
 *
 * `cores` from 1, `mean` work in milliseconds. The number of others ends with
 * the arrays. Steps are taken when asked for: a 99th percentile takes about 150 of them.
 *
 * Source: Grassmann, Transient solutions in Markovian queueing systems, Computers & OR 4 (1977); Coffman, Muntz & Trotter,
 * Waiting time distributions for processor-sharing systems, JACM 17 (1970).
 *
 * @example stagedTail(processorSharing(alone, 1, 50), 50 * Math.log(100)) // 0.01: nobody to share with
 */
export function processorSharing({ met, joining }: Company, cores: number, mean: number): Staged {
  const states = met.length;
  const busy = (present: number) => Math.min(present, cores) / mean;
  let rate = 0;
  for (let others = 0; others < states; others++) rate = Math.max(rate, (joining[others + 1] ?? 0) + busy(others + 1));
  const up = new Float64Array(states);
  const down = new Float64Array(states);
  const stay = new Float64Array(states);
  for (let others = 0; others < states; others++) {
    const ending = busy(others + 1) / rate;
    up[others] = others + 1 < states ? (joining[others + 1] ?? 0) / rate : 0;
    down[others] = (ending * others) / (others + 1);
    stay[others] = 1 - ending - (up[others] ?? 0);
  }
  const survived = [met.reduce((sum, share) => sum + share, 0)];
  let here = Float64Array.from(met);
  let next = new Float64Array(states);
  const step = () => {
    let total = 0;
    for (let others = 0; others < states; others++) {
      const share =
        (here[others] ?? 0) * (stay[others] ?? 0) +
        (others > 0 ? (here[others - 1] ?? 0) * (up[others - 1] ?? 0) : 0) +
        (others + 1 < states ? (here[others + 1] ?? 0) * (down[others + 1] ?? 0) : 0);
      next[others] = share;
      total += share;
    }
    [here, next] = [next, here];
    survived.push(total);
  };
  const left = (steps: number): number => {
    while (survived.length <= steps) {
      const last = survived[survived.length - 1] ?? 0;
      if (last < 1e-300) return 0;
      step();
    }
    return survived[steps] ?? 0;
  };
  return { rate, left };
}
