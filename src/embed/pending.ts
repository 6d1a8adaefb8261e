import { EDITION } from '../kit/edition.ts';

/**
 * Head script of an embed, hashed into its policy: the theme before anything is painted, and where the address names
 * values, they are waited for. The style sheet shows the example's after four seconds, as on the site's own pages, whatever happens.
 */
export const pendingEmbed = `const d=document.documentElement.dataset,q=new URLSearchParams(location.search),t=q.get('theme');if(t=='dark'||t=='light')d.theme=t;q.delete('theme');if(q.get('e')=='${EDITION}')q.delete('e');if(''+q)d.scenario='pending'`;
