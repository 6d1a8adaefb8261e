/** The views of all calculators, each loaded on demand: an embed loads its own and no other. */
import type { ComponentType } from 'preact';

type Props = { readonly base: string };

const views = import.meta.glob<{ readonly load: () => Promise<ComponentType<Props>> }>('../calculators/*/load.tsx');

/** The view of a calculator as it is when awake. Rejects where there is no such calculator. */
export async function viewOf(id: string): Promise<ComponentType<Props>> {
  const load = views[`../calculators/${id}/load.tsx`];
  if (!load) throw new RangeError(`There is no view of ${id}`);
  return (await load()).load();
}
