/** Width of a text at 12 px in the site's font, rounded up: labels are laid out before any browser measures them. */
export const textWidth = (text: string): number => Math.ceil(text.length * 6.7);

const gap = 10;

/**
 * Rows for flags that fly to the right of their poles, row 0 next to the axis. A flag stands above every pole that it
 * reaches over, so that no pole crosses a text and no two texts meet.
 * @param places pole positions, ascending
 * @param widths of the texts
 */
export function flagRows(places: readonly number[], widths: readonly number[]): readonly number[] {
  const rows: number[] = places.map(() => 0);
  for (let index = places.length - 1; index >= 0; index--) {
    const end = (places[index] ?? 0) + (widths[index] ?? 0) + gap;
    for (let next = index + 1; next < places.length && (places[next] ?? 0) < end; next++)
      rows[index] = Math.max(rows[index] ?? 0, (rows[next] ?? 0) + 1);
  }
  return rows;
}

/**
 * Positions of labels beside an upright axis: each as near to its own place as a distance between lines allows.
 * @param places wanted positions, ascending
 */
export function spread(places: readonly number[], distance: number): readonly number[] {
  const spreaded: number[] = [];
  for (const place of places) spreaded.push(Math.max(place, (spreaded.at(-1) ?? Number.NEGATIVE_INFINITY) + distance));
  return spreaded;
}
