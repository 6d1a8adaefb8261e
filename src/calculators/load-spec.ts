/** Whole calculators on demand, for what a bundler puts together: a page of the guide, a worker. Node has all of them in `index.ts`. */
import type { Calculator } from '../kit/declare/define.ts';

const specs = import.meta.glob<Readonly<Record<string, Calculator>>>('./*/spec.ts');

/** A calculator by its id; undefined where there is none. A spec's file exports the calculator and nothing else. */
export async function loadSpec(id: string): Promise<Calculator | undefined> {
  const file = await specs[`./${id}/spec.ts`]?.();
  return file && Object.values(file)[0];
}
