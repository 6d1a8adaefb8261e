import { loadFields } from '../../calculators/load-spec.ts';
import type { Followed, Typed } from '../../kit/declare/follow.ts';
import { follow, prepare } from '../engine.ts';

/** What follows, found where this is asked: in a worker, or on a page that may have none. */
export async function followHere(id: string, typed: Typed, tab: Typed): Promise<Followed> {
  const fields = await loadFields(id);
  if (!fields) throw new Error(`There is no calculator ${id}`);
  // Nothing above an input rests on its own calculator's answer: what it asks for is all that is needed
  const model = { id, fields } as never;
  await prepare(model, typed, tab);
  return follow(model, typed, tab);
}
