import { EDITION } from '../../kit/declare/edition.ts';

/**
 * Head script of an embed, hashed into its policy: the theme before anything is painted, and where the address names
 * values, they are waited for. The style sheet shows the example's after four seconds, as on the site's own pages, whatever happens.
 */
export const pendingEmbed = `const d=document.documentElement.dataset,a=location.search+location.hash,t=/.*[?#&]theme=(dark|light)/.exec(a);if(t)d.theme=t[1];if(/[?#&](?!theme=|:~:|e=${EDITION}(&|$))[^&#]+=/.test(a))d.scenario='pending'`;
