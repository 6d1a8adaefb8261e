/** The dated set of facts and defaults in force. Every copied link pins it; `#facts/` in package.json points at the same folder. */
export const EDITION = '2026-12';
