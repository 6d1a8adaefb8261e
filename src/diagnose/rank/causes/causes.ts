import type { Cause } from './cause.ts';
import { crowds } from './crowds.ts';
import { growingHeads } from './growing-heads.ts';
import { lostSessions } from './lost-sessions.ts';

/** All causes that are no length held against the limit of one hop. */
export const causes: readonly Cause[] = [...lostSessions, ...crowds, ...growingHeads];

export const causeOf = new Map(causes.map((cause) => [cause.id, cause]));
