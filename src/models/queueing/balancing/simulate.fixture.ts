/**
 * A small event simulation of replicas behind one balancer: the outside check of the queueing formulas. Seeded, so
 * every run is the same.
 */
export interface Setting {
  readonly balancing: 'least-requests' | 'round-robin' | 'random';
  readonly replicas: number;
  readonly slots: number;
  readonly utilisation: number;
  readonly serviceCv?: number;
  readonly requests: number;
  readonly seed: number;
}

/** Uniform random numbers (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A Gamma variate of mean 1: a sum of exponentials for cv 1/√k, a squared normal sum for shape 1/4 by Johnk's method.
 */
function service(next: () => number, cv: number): number {
  if (cv === 0) return 1;
  const shape = 1 / (cv * cv);
  if (shape >= 1) {
    let sum = 0;
    for (let stage = 0; stage < Math.round(shape); stage++) sum -= Math.log(1 - next());
    return sum / Math.round(shape);
  }
  for (;;) {
    const x = next() ** (1 / shape);
    const y = next() ** (1 / (1 - shape));
    if (x + y <= 1 && x + y > 0) return ((x / (x + y)) * -Math.log(1 - next())) / shape;
  }
}

/** Mean and p99 of the response in mean services, the first tenth left out. */
export function simulate(setting: Setting): { readonly mean: number; readonly p99: number } {
  const { replicas, slots, requests, balancing, serviceCv = 1 } = setting;
  const next = uniform(setting.seed);
  const rate = replicas * slots * setting.utilisation;
  const freeAt = Array.from({ length: replicas }, () => new Float64Array(slots));
  const inFlight: number[][] = Array.from({ length: replicas }, () => []);
  const responses: number[] = [];
  let now = 0;
  for (let request = 0; request < requests; request++) {
    now -= Math.log(1 - next()) / rate;
    const chosen = balancing === 'round-robin' ? request % replicas : choose(balancing, inFlight, now, next);
    const own = freeAt[chosen] ?? new Float64Array(1);
    let slot = 0;
    for (let other = 1; other < slots; other++) if ((own[other] ?? 0) < (own[slot] ?? 0)) slot = other;
    const end = Math.max(now, own[slot] ?? 0) + service(next, serviceCv);
    own[slot] = end;
    if (balancing === 'least-requests') inFlight[chosen]?.push(end);
    if (request > requests / 10) responses.push(end - now);
  }
  const sorted = Float64Array.from(responses).sort();
  return {
    mean: responses.reduce((sum, one) => sum + one, 0) / responses.length,
    p99: sorted[Math.floor(0.99 * sorted.length)] ?? 0,
  };
}

/** The replica with the fewest requests in flight, ties by chance; or any. */
function choose(balancing: string, inFlight: number[][], now: number, next: () => number): number {
  if (balancing === 'random') return Math.floor(next() * inFlight.length);
  let fewest = Number.MAX_SAFE_INTEGER;
  let ties: number[] = [];
  inFlight.forEach((ends, replica) => {
    const alive = ends.filter((end) => end > now);
    inFlight[replica] = alive;
    if (alive.length < fewest) {
      fewest = alive.length;
      ties = [replica];
    } else if (alive.length === fewest) ties.push(replica);
  });
  return ties[Math.floor(next() * ties.length)] ?? 0;
}
