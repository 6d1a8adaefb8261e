/** Stands in embeds where pages of this site have `src/kit/page/address-bar.ts`: a frame reads its address itself and never writes it. */
import type * as page from '../../kit/page/address-bar.ts';

export const openAddress: typeof page.openAddress = () => ({ values: new URLSearchParams(), isOwn: false });
export const followAddress: typeof page.followAddress = () => () => undefined;
export const addressWriter: typeof page.addressWriter = () => () => undefined;
