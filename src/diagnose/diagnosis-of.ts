import { diagnose, explanations } from './diagnose.ts';
import { exampleStore } from './example-store.ts';
import { linkValues } from './link.ts';
import type { Asked } from './rank/asked.ts';
import type { Told } from './tell/told.ts';
import { type Diagnosis, toldJson } from './told-json.ts';

/** Where links start, and the address of the page with this diagnosis. */
export type Addresses = { readonly site: string; readonly link: string };

/** Addresses of a diagnosis on a site. */
export function addressesOf(asked: Asked, site: string): Addresses {
  const base = `${site.replace(/\/$/, '')}/`;
  const fragment = linkValues(asked);
  return { site: base, link: `${base}diagnose/${fragment === '' ? '' : `#${fragment}`}` };
}

/** The answer as the page shows it, with what a store costs in the example. */
export const toldOf = (asked: Asked): Told => diagnose(asked, exampleStore());

/** The answer for a program. */
export const diagnosisOf = (asked: Asked, site: string): Diagnosis =>
  toldJson(toldOf(asked), explanations(asked), addressesOf(asked, site));
