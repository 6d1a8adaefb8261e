/** The clock of the speed tests. */

/**
 * How long a processor works on one of `rounds` runs, after one that warms it up. Unlike time on the wall it does not grow
 * because the machine has other work.
 */
export function cpuMilliseconds(rounds: number, work: (round: number) => unknown): number {
  work(0);
  const start = process.cpuUsage();
  for (let round = 1; round <= rounds; round++) work(round);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / rounds;
}
