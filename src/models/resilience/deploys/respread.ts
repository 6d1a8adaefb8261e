/** The ways of dealing those again who lost their replica. */
export type RespreadName = 'random' | 'round-robin' | 'two-choices' | 'least-requests' | 'fewest-sessions';

/** How a balancer deals those again who lost their replica, one entry a way. */
export interface Respread {
  /**
   * How far it levels the sessions of replicas that serve, from 0 (it does not look) to 1 (whoever has fewest gets the next), where the
   * replicas' slots are busy for the share `utilisation` of the time.
   */
  levelling(utilisation: number): number;
}

/**
 * The ways that balancers have. Sessions are counted by few; a balancer that counts requests in flight sees as much of a replica's sessions as
 * keeps it busy: idle replicas look alike to it, and it deals by chance. Looking at two replicas sees half of what looking at all does.
 *
 * @example respreads['least-requests'].levelling(0.6) // 0.6
 */
export const respreads: Readonly<Record<RespreadName, Respread>> = {
  random: { levelling: () => 0 },
  'round-robin': { levelling: () => 0 },
  'two-choices': { levelling: (utilisation) => utilisation / 2 },
  'least-requests': { levelling: (utilisation) => utilisation },
  'fewest-sessions': { levelling: () => 1 },
};
