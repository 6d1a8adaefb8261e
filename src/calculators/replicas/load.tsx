/** The code of the replicas calculator, fetched when a page wakes it. */
export const load = () => import('./Replicas.tsx').then(({ Replicas }) => Replicas);
