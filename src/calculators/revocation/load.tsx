/** The code of the revocation calculator, fetched when a page wakes it. */
export const load = () => import('./Revocation.tsx').then(({ Revocation }) => Revocation);
