/** The code of the retries calculator, fetched when a page wakes it. */
export const load = () => import('./Retries.tsx').then(({ Retries }) => Retries);
