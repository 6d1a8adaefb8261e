/** The code of the session-store calculator, fetched when a page wakes it. */
export const load = () => import('./SessionStore.tsx').then(({ SessionStore }) => SessionStore);
