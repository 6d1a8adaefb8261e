/** Pieces of state around signing in. */
import { itemFields } from '../item.ts';
import { type ItemPreset, preset } from './preset.ts';
import { DAY, HOUR, MINUTE, YEAR } from './time.ts';

const session = {
  name: 'login session',
  session: true,
  sharedBy: 'client',
  revokeSeconds: 60,
  personalData: true,
} as const;

/** The session of the service, and what stands in an inventory before anybody chose. */
export const loginSession = preset('login-session', 'identity', session);

/** What is asked of it: its example is the preset. */
export const sessionFields = {
  ...itemFields,
  session: { ...itemFields.session, default: session.session },
  sharedBy: { ...itemFields.sharedBy, default: session.sharedBy },
  personalData: { ...itemFields.personalData, default: session.personalData },
};

export const identityPresets: readonly ItemPreset[] = [
  loginSession,
  preset('callers-identity', 'identity', {
    name: "caller's identity",
    storedBytes: 300,
    writesPerRequest: 0,
    changesPerSecond: 0,
    revokeSeconds: 1200,
    staleSeconds: 1200,
    internalHops: 3,
    lifetimeSeconds: 30 * DAY,
  }),
  preset('refresh-token', 'identity', {
    name: 'refresh token',
    storedBytes: 200,
    readsPerRequest: 0.01,
    writesPerRequest: 0.01,
    lifetimeSeconds: 30 * DAY,
    sharedBy: 'client',
    revokeSeconds: 0,
    replayHarms: true,
    clientMayRead: false,
    staleSeconds: 0,
  }),
  preset('oauth-state', 'identity', {
    name: 'OAuth state and nonce',
    storedBytes: 150,
    readsPerRequest: 0.01,
    writesPerRequest: 0.01,
    lifetimeSeconds: 10 * MINUTE,
    sharedBy: 'client',
  }),
  preset('one-time-code', 'identity', {
    name: 'one-time code',
    storedBytes: 60,
    readsPerRequest: 0.01,
    writesPerRequest: 0.02,
    lifetimeSeconds: 10 * MINUTE,
    replayHarms: true,
    clientMayRead: false,
    staleSeconds: 0,
  }),
  preset('step-up', 'identity', {
    name: 'step-up confirmation',
    storedBytes: 80,
    readsPerRequest: 0.05,
    writesPerRequest: 0.005,
    lifetimeSeconds: 10 * MINUTE,
    sharedBy: 'client',
    revokeSeconds: 10,
    staleSeconds: 0,
  }),
  preset('trusted-device', 'identity', {
    name: 'trusted device',
    storedBytes: 250,
    readsPerRequest: 0.01,
    writesPerRequest: 0.001,
    lifetimeSeconds: 180 * DAY,
    sharedBy: 'client',
    revokeSeconds: 60,
  }),
  preset('permissions', 'identity', {
    name: 'permissions',
    storedBytes: 2000,
    writesPerRequest: 0,
    changesPerSecond: 0,
    lifetimeSeconds: YEAR,
    revokeSeconds: 300,
    staleSeconds: 300,
    internalHops: 3,
  }),
  preset('tenant', 'identity', {
    name: 'tenant',
    storedBytes: 40,
    writesPerRequest: 0,
    changesPerSecond: 0,
    lifetimeSeconds: YEAR,
    staleSeconds: HOUR,
    internalHops: 3,
  }),
];
