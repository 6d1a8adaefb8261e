/** How a chain of callers retries: every layer tries the one below up to `attemptsPerLayer` times. */
export type RetryPolicy = {
  /** Callers above the service that does the work; each retries by itself. A whole number from 1. */
  readonly layers: number;
  /** Attempts, the first included. A whole number from 1. */
  readonly attemptsPerLayer: number;
  /** Retries a layer may add, as a share of its requests; undefined without a budget. */
  readonly retryBudgetShare: number | undefined;
};

/**
 * The attempts of one request when everything fails: r^L, or (1 + b)^L under a budget that binds. 27 for three layers of three.
 *
 * @example worstAmplification({ layers: 3, attemptsPerLayer: 3, retryBudgetShare: undefined }) // 27
 */
export const worstAmplification = ({ layers, attemptsPerLayer, retryBudgetShare }: RetryPolicy): number =>
  Math.min(attemptsPerLayer, 1 + (retryBudgetShare ?? attemptsPerLayer)) ** layers;
