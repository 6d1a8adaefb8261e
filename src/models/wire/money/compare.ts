/** Which of the two ways has the smaller figure. */
export type Winner = 'carry' | 'lookUp' | 'tie';

/** Closer than this share of the larger figure is a tie: no model here is worth more. */
const tieShare = 0.01;

/**
 * The way with the smaller cost or delay; `tie` within 1% of the larger of the two, and where both are 0.
 *
 * @example winner(100, 100.5) // 'tie'
 */
export function winner(carry: number, lookUp: number): Winner {
  if (Math.abs(carry - lookUp) <= tieShare * Math.max(carry, lookUp)) return 'tie';
  return carry < lookUp ? 'carry' : 'lookUp';
}
