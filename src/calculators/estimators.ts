/** Estimators of the shared scenario. */
import type { Estimator } from '../kit/declare/define.ts';

/** Peak rate from daily users, what each does, and how much of the day's traffic the busiest hour holds. */
export const peakFromUsers: Estimator<{ readonly peakRequestsPerSecond: number }> = {
  id: 'peak-from-users',
  beside: 'peakRequestsPerSecond',
  label: 'Estimate it from daily users',
  load: () => import('./estimations.ts').then((all) => all.peakFromUsers),
};

/** The mean rate from daily users: what a month of bytes follows. */
export const meanFromUsers: Estimator<{ readonly requestsPerSecond: number }> = {
  id: 'mean-from-users',
  beside: 'requestsPerSecond',
  label: 'Estimate it from daily users',
  load: () => import('./estimations.ts').then((all) => all.meanFromUsers),
};

/** Live sessions by Little's law: those in use and those that only wait to expire. */
export const sessionsFromLogins: Estimator<{ readonly activeSessions: number }> = {
  id: 'sessions-from-logins',
  beside: 'activeSessions',
  label: 'Estimate it from logins and lifetimes',
  load: () => import('./estimations.ts').then((all) => all.sessionsFromLogins),
};
