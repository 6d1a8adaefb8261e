import { failover } from './failover/spec.ts';
import { checkOwnDefaults } from './own-defaults.ts';
import { payloadCost } from './payload-cost/spec.ts';
import { replicas } from './replicas/spec.ts';
import { retries } from './retries/spec.ts';
import { revocation } from './revocation/spec.ts';
import { sessionStore } from './session-store/spec.ts';
import { tokenSize } from './token-size/spec.ts';

/** The one list of calculators, for the build and for Node. A page loads only its own. */
export const calculators = [replicas, tokenSize, payloadCost, revocation, failover, sessionStore, retries] as const;

checkOwnDefaults(calculators);
