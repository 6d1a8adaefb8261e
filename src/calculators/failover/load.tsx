/** The code of the failover calculator, fetched when a page wakes it. */
export const load = () => import('./Failover.tsx').then(({ Failover }) => Failover);
