/** The code of the payload-cost calculator, fetched when a page wakes it. */
export const load = () => import('./PayloadCost.tsx').then(({ PayloadCost }) => PayloadCost);
