import { loadAllSpecs } from '../../calculators/load-spec.ts';
import type { Model } from '../../kit/declare/define.ts';
import type { Fields } from '../../kit/declare/field.ts';
import type { Typed } from '../../kit/declare/follow.ts';
import type { Intervals } from '../../kit/declare/interval.ts';
import { Evaluation, type Models } from '../evaluation.ts';
import { quantities } from '../quantities.ts';
import { type Fragments, fragmentsOf } from '../service-links.ts';
import { placementsOf, type Whole, wholeOf } from '../whole.ts';

const loadModels = async (): Promise<Models> => (await loadAllSpecs()) as never;

/** Loads the code that calculators need for this service; undefined where all of it is there. */
function prepare(models: Models, typed: Typed): Promise<unknown> | undefined {
  const service = new Evaluation(models, typed);
  const waits = Object.values(models).flatMap((model) => {
    const inputs = model.prepare && service.inputs(model.id);
    return (inputs && model.prepare?.(inputs)) ?? [];
  });
  return waits.length > 0 ? Promise.all(waits) : undefined;
}

/** The whole service, computed where this is asked: in a worker, or on a page that may have none. */
export async function wholeHere(typed: Typed): Promise<Whole> {
  const models = await loadModels();
  await prepare(models, typed);
  return wholeOf(models, typed);
}

/** Where each calculator's page opens with this service, some quantities of it being ranges. */
export async function fragmentsHere(typed: Typed, intervals: Intervals): Promise<Fragments> {
  const models = await loadModels();
  await prepare(models, typed);
  return fragmentsOf(models, typed, intervals);
}

/**
 * The service under its main placements, as something that draws can be made of: every draw is a service of its own, and all that follows is found
 * anew in it.
 *
 * @param tab what was typed elsewhere
 */
export async function placementsModel(tab: Typed): Promise<Model<Fields, object>> {
  const models = await loadModels();
  return {
    id: 'placements',
    fields: quantities,
    prepare: (inputs) => prepare(models, { ...tab, ...inputs }),
    compute: (inputs) => ({ outcome: 'ok', outputs: placementsOf(models, { ...tab, ...inputs }), warnings: [] }),
  };
}
