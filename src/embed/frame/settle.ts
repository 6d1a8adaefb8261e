/** Heights within this time of each other may be answers to each other. */
const WINDOW_MILLISECONDS = 1000;
/** A page that grows and shrinks this often in that time is in a loop. */
const TURNS = 3;

export type Asked = { readonly height: number; readonly at: number };

/**
 * The height to ask the host for. A frame's width can depend on its height (the host's scroll bar comes and goes), and its
 * height on its width: then asking for what is measured never ends. Whoever goes up and down more than thrice in a second
 * gets the largest height of that second, until it is quiet.
 *
 * @param past what was asked for, oldest first, with times in milliseconds
 * @param measured what the content needs now, in CSS pixels
 */
export function settledHeight(past: readonly Asked[], measured: number, now: number): number {
  const recent = [...past.filter(({ at }) => now - at < WINDOW_MILLISECONDS).map(({ height }) => height), measured];
  const steps = recent.slice(1).map((height, index) => Math.sign(height - (recent[index] ?? height)));
  const moves = steps.filter((step) => step !== 0);
  const turns = moves.slice(1).filter((step, index) => step !== moves[index]).length;
  return turns < TURNS ? measured : Math.max(...recent);
}
