import { loadAllSpecs } from '../calculators/load-spec.ts';
import type { Typed } from '../kit/declare/follow.ts';
import { Evaluation, type Models } from './evaluation.ts';
import { type Whole, wholeOf } from './whole.ts';

/** The whole service, computed where this is asked: in a worker, or on a page that may have none. */
export async function wholeHere(typed: Typed): Promise<Whole> {
  const models: Models = (await loadAllSpecs()) as never;
  const service = new Evaluation(models, typed);
  await Promise.all(
    Object.values(models).map(({ id, prepare }) => {
      const inputs = prepare && service.inputs(id);
      return inputs && prepare?.(inputs);
    }),
  );
  return wholeOf(models, typed);
}
