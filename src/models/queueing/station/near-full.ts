/** With more of this the longest queue is too long to follow count by count. */
const LONGEST_LOG = 0.064;

/** A load that is followed, and how much longer the queues of the real one are. */
export interface Followed {
  readonly utilisation: number;
  readonly longer: number;
}

/**
 * Where a queue is so full that its counts have no end (0.94 for one, more for some that move as one), it is followed at that
 * load, and waits grow from there as they do in every queue: with 1/(1 − ρ).
 *
 * @example followed(0.97, 1) // { utilisation: 0.938, longer: 2.07 }
 */
export function followed(utilisation: number, together: number): Followed {
  const most = Math.exp(-LONGEST_LOG / together);
  return utilisation <= most
    ? { utilisation, longer: 1 }
    : { utilisation: most, longer: (1 - most) / (1 - utilisation) };
}
