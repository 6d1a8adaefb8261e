type JitterTraits = {
  readonly label: string;
  /** Retries of what failed at one moment come at different ones. */
  readonly isSpread: boolean;
  /** The mean wait, as a share of the longest. */
  readonly meanShare: number;
};

/** How the waits before retries are drawn: each in whole, or anything between nothing and the whole. */
export const jitters = {
  none: { label: 'None', isSpread: false, meanShare: 1 },
  full: { label: 'Full', isSpread: true, meanShare: 0.5 },
} as const satisfies Readonly<Record<string, JitterTraits>>;
