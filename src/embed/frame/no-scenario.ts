/**
 * Stands in embeds where pages of this site have `src/kit/page/scenario.ts`: a calculator in someone else's page shares nothing with another page and leaves
 * no trace in the tab.
 */
import type * as page from '../../kit/page/scenario.ts';
import { signal } from '../../kit/page/signal.ts';

export const scenario: typeof page.scenario = signal({});
export const restoreScenario: typeof page.restoreScenario = () => undefined;
export const shareValues: typeof page.shareValues = () => undefined;
export const unshare: typeof page.unshare = () => undefined;
