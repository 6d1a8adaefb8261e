/** How requests wait for one of some slots; times in mean services. */
export interface WaitClass {
  /** busy share of the slots, below 1 */
  readonly utilisation: number;
  readonly waitProbability: number;
  /** that is an upper bound */
  readonly waitIsAtMost?: boolean;
  /** mean wait of those who wait */
  readonly meanWait: number;
}
