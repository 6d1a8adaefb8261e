type Point = readonly [x: number, y: number];

/** Points, in tenths of a pixel, without those that lie within a tenth of the line that is drawn through the others. */
function seen(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [across, down] = [last[0] - first[0], last[1] - first[1]];
  const distances = points.map(([x, y]) => {
    const along = ((x - first[0]) * across + (y - first[1]) * down) / (across ** 2 + down ** 2 || 1);
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(x - first[0] - share * across, y - first[1] - share * down);
  });
  const farthest = Math.max(...distances);
  if (farthest <= 1) return [first, last];
  const at = distances.indexOf(farthest);
  return [...seen(points.slice(0, at + 1)), ...seen(points.slice(at)).slice(1)];
}

/**
 * The line through some points as the `d` of a path, to a tenth of a pixel. A page carries each picture twice, so points that nobody would see are left out,
 * and steps are written instead of places: they have fewer digits, and the same ones again and again.
 *
 * @param isMarked whether a mark stands on each point, so that none is left out
 * @example pathThrough([[10, 20], [15, 20], [20, 20.04], [20, 3.5]]) // 'm10 20 10 0 0-16.5'
 */
export function pathThrough(points: readonly Point[], isMarked = false): string {
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  let [left, top] = [0, 0];
  const steps = (isMarked ? tenths : seen(tenths)).map(([x, y]) => {
    const step = `${(x - left) / 10} ${(y - top) / 10}`;
    [left, top] = [x, y];
    return step;
  });
  return steps.length > 0 ? `m${steps.join(' ').replaceAll(' -', '-')}` : '';
}
