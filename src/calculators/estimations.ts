/** What the estimators of the shared scenario do: what people know in, the field's value out. */
import type { Estimation } from '../kit/declare/define.ts';
import { quantity } from '../kit/declare/field.ts';
import { exact } from '../kit/say/format.ts';

const SECONDS_PER_DAY = 86_400;
const known = { group: 'estimate', from: 'an example' } as const;
const digits = (value: number) => Number(value.toPrecision(3));

const usersAndRequests = (requestsPerUser: number) => ({
  users: quantity({ ...known, label: 'Users a day', unit: 'count', min: 1, max: 1e10, default: 100_000 }),
  requests: quantity({
    ...known,
    label: 'Requests per user and day',
    unit: 'count',
    min: 0.01,
    max: 1e7,
    default: requestsPerUser,
  }),
});

/** Peak rate from daily users, what each does, and how much of the day's traffic the busiest hour holds. */
export const peakFromUsers: Estimation<{ readonly peakRequestsPerSecond: number }> = {
  fields: {
    ...usersAndRequests(60),
    busiestHour: quantity({
      ...known,
      label: 'Share of the day in its busiest hour',
      unit: 'share',
      min: 1 / 24,
      max: 1,
      default: 0.12,
    }),
    burst: quantity({
      ...known,
      label: 'Busiest minute over the mean of that hour',
      unit: 'none',
      min: 1,
      max: 100,
      default: 1.5,
    }),
  },
  estimate({ users = 0, requests = 0, busiestHour = 0, burst = 1 }) {
    const peak = digits(((users * requests * busiestHour) / 3600) * burst);
    if (peak > 10_000_000) return { problem: 'That is more than 10,000,000 a second. Check users and requests.' };
    return {
      sets: { peakRequestsPerSecond: peak },
      because: `${exact(users)} users × ${exact(requests)} requests × ${exact(busiestHour * 100)}% ÷ 3,600 s × ${exact(burst)}; the day's mean is ${exact(digits((users * requests) / SECONDS_PER_DAY))}/s.`,
    };
  },
};

/** The mean rate from daily users: what a month of bytes follows. */
export const meanFromUsers: Estimation<{ readonly requestsPerSecond: number }> = {
  fields: usersAndRequests(86),
  estimate({ users = 0, requests = 0 }) {
    const rate = digits((users * requests) / SECONDS_PER_DAY);
    if (rate > 10_000_000) return { problem: 'That is more than 10,000,000 a second. Check users and requests.' };
    return {
      sets: { requestsPerSecond: rate },
      because: `${exact(users)} users × ${exact(requests)} requests ÷ 86,400 s.`,
    };
  },
};

/** Live sessions by Little's law: those in use and those that only wait to expire. */
export const sessionsFromLogins: Estimation<{ readonly activeSessions: number }> = {
  fields: {
    logins: quantity({
      ...known,
      label: 'Logins in the busy hour',
      unit: 'count',
      min: 0.001,
      max: 1e9,
      default: 20_000,
    }),
    activeMinutes: quantity({ ...known, label: 'Minutes in use', unit: 'minutes', min: 0, max: 525_600, default: 30 }),
    idleMinutes: quantity({
      ...known,
      label: 'Idle minutes until it expires',
      unit: 'minutes',
      min: 0,
      max: 525_600,
      default: 30,
    }),
  },
  estimate({ logins = 0, activeMinutes = 0, idleMinutes = 0 }) {
    const sessions = Math.round((logins / 60) * (activeMinutes + idleMinutes));
    if (sessions < 1) return { problem: 'That is less than one live session. Check the lifetimes.' };
    if (sessions > 1_000_000_000)
      return { problem: 'That is more than 1,000,000,000 sessions. Check logins and lifetimes.' };
    return {
      sets: { activeSessions: sessions },
      because: `Little's law: ${exact(digits(logins / 60))} logins a minute × ${exact(activeMinutes + idleMinutes)} minutes; ${exact(Math.round((logins / 60) * idleMinutes))} of them are idle and only wait to expire.`,
    };
  },
};
