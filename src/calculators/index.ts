import { failover } from './failover/spec.ts';
import { checkOwnDefaults } from './own-defaults.ts';
import { payloadCost } from './payload-cost/spec.ts';
import { replicas } from './replicas/spec.ts';
import { retries } from './retries/spec.ts';
import { revocation } from './revocation/spec.ts';
import { sessionStore } from './session-store/spec.ts';
import { tokenSize } from './token-size/spec.ts';

export { failover, payloadCost, replicas, retries, revocation, sessionStore, tokenSize };

/** The one list of calculators, for the build and for Node, in the order in which readers meet them. A page loads only its own. */
export const calculators = [tokenSize, payloadCost, replicas, sessionStore, revocation, failover, retries] as const;

checkOwnDefaults(calculators);
