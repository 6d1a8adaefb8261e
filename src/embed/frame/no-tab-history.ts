/** Stands in embeds where pages of this site have `src/kit/page/tab-history.ts`: a frame makes no steps of history. */
import type * as page from '../../kit/page/tab-history.ts';

const nothing = () => undefined;

export const createTabHistory: typeof page.createTabHistory = () => ({
  hold: nothing,
  leave: nothing,
  arrive: nothing,
  turn: nothing,
});
