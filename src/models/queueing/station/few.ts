/** With more slots a replica requests hardly queue before a free one elsewhere, and the whole is nearly one queue. */
export const FEW_SLOTS = 64;

/** With more in flight that hold no slot, what a balancer sees says little of the slots: chance comes near. */
export const FEW_IN_FLIGHT = 300;
