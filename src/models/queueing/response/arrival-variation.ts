/**
 * How much longer (or shorter) waits are than with Poisson arrivals and exponential service: (ca² + cs²) / 2, the
 * factor of Allen and Cunneen. 1 when both coefficients of variation are 1; exact for the mean wait of M/G/1.
 *
 * Source: Allen, Probability, Statistics and Queueing Theory (Allen-Cunneen).
 *
 * @example waitFactor(1, 0) // 0.5: constant service halves the mean wait
 */
export function waitFactor(squaredArrivalCv: number, serviceCv: number): number {
  return (squaredArrivalCv + serviceCv * serviceCv) / 2;
}

/**
 * Squared coefficient of variation of the arrivals at one of `replicas` when each arrival picks its replica by chance
 * (or by its session): the thinner the stream, the more it looks Poisson.
 *
 * Source: Whitt, The Queueing Network Analyzer (1983), splitting.
 *
 * @example splitArrivals(2, 4) // 1.75: bursts of cv 2 over four replicas
 */
export function splitArrivals(arrivalCv: number, replicas: number): number {
  return 1 + (arrivalCv * arrivalCv - 1) / replicas;
}
