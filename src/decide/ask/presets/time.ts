/** Durations in seconds. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
export const YEAR = 365 * DAY;
