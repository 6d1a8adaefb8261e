import type { Estimation } from '../../../kit/declare/define.ts';
import { quantity } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from './fields.ts';

const known = { group: 'estimate', from: 'an example' } as const;

/** Revocations a day from users who log out, and changes that an administrator makes. */
export const revocationsFromUsers: Estimation<Inputs> = {
  fields: {
    users: quantity({ ...known, label: 'Users a day', unit: 'count', min: 1, max: 1e10, default: 100_000 }),
    logOut: quantity({ ...known, label: 'Share that logs out', unit: 'share', min: 0, max: 1, default: 0.02 }),
    changed: quantity({
      ...known,
      label: 'Share whose rights or password change',
      unit: 'share',
      min: 0,
      max: 1,
      default: 0.002,
    }),
    devices: quantity({ ...known, label: 'Tokens of a changed user', unit: 'count', min: 1, max: 100, default: 2 }),
  },
  estimate({ users = 0, logOut = 0, changed = 0, devices = 1 }) {
    const revocations = Math.round(users * (logOut + changed * devices));
    return {
      sets: { revocationsPerDay: Math.min(revocations, 1e10) },
      because: `${exact(users)} users × (${exact(logOut)} + ${exact(changed)} × ${exact(devices)} tokens).`,
    };
  },
};
