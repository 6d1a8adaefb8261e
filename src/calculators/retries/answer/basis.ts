import type { Basis } from '../../../kit/declare/define.ts';

/** How far the states of a service and their borders can be trusted. */
export const loop: { readonly basis: Basis; readonly error: string } = {
  basis: 'approximation',
  error:
    'mean field: simulations agree at 0.8 and 1.2 of each border; under 50 slots noise tips from 0.9 of collapse on',
};
/** How far the count of attempts can be trusted. */
export const attempts: { readonly basis: Basis; readonly error: string } = {
  basis: 'approximation',
  error: 'exact where attempts fail independently of each other; an outage fails all of them',
};
