/** Steps of the table in the logarithm of time. */
const STEP = 0.1;

/** Lagrange's weights for six points that lie evenly. */
const WEIGHTS = [-1, 5, -10, 10, -5, 1];

/**
 * A smooth falling tail, looked up instead of computed: its logarithm between six points of a table whose entries are computed when first
 * needed, even steps in log(1 + time / `scale`). For sums of exponential times that begin at about `scale` to a relative 1e-6.
 *
 * `tail` is 1 at 0 and below.
 *
 * @example lookedUp((time) => Math.exp(-time), 1)(3) // 0.0498
 */
export function lookedUp(tail: (time: number) => number, scale: number): (time: number) => number {
  const logs: number[] = [];
  const at = (index: number): number => {
    const known = logs[index];
    if (known !== undefined) return known;
    const made = Math.log(tail(scale * Math.expm1(index * STEP)));
    logs[index] = made;
    return made;
  };
  return (time) => {
    if (time <= 0) return 1;
    const place = Math.log1p(time / scale) / STEP;
    const first = Math.max(0, Math.floor(place) - 2);
    let above = 0;
    let below = 0;
    for (let index = 0; index < WEIGHTS.length; index++) {
      const distance = place - first - index;
      if (distance === 0) return Math.exp(at(first + index));
      const part = (WEIGHTS[index] ?? 0) / distance;
      above += part * at(first + index);
      below += part;
    }
    const log = above / below;
    // Beyond the last entry that a number can hold
    return Number.isFinite(log) ? Math.exp(log) : tail(time);
  };
}
