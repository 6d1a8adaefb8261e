/** What can happen, as small numbers: an event carries one. */
export const ARRIVAL = 0;
export const WORK_ENDS = 1;
export const WAIT_ENDS = 2;
export const SESSION_OPENS = 3;
export const SESSION_SENDS = 4;
export const SESSION_ENDS = 5;
export const STEP = 6;
export const GIVES_UP = 7;
export const TRIES_AGAIN = 8;
