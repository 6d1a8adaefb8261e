/** The code of the token-size calculator, fetched when a page wakes it. */
export const load = () => import('./TokenSize.tsx').then(({ TokenSize }) => TokenSize);
