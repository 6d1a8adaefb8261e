/** Calculators on demand, for what a bundler puts together: a page of the guide, a worker. Node has all of them in `index.ts`. */
import type { Calculator } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { specNameOf } from './spec-name.ts';

const specs = import.meta.glob<Readonly<Record<string, Calculator>>>('./*/spec.ts');

/** A calculator by its id; undefined where there is none. */
export async function loadSpec(id: string): Promise<Calculator | undefined> {
  return (await specs[`./${id}/spec.ts`]?.())?.[specNameOf(id)];
}

const fields = import.meta.glob<Fields>('./*/ask/fields.ts', { import: 'fields' });

/** What a calculator asks for; undefined where there is none of this id. */
export const loadFields = async (id: string): Promise<Fields | undefined> => fields[`./${id}/ask/fields.ts`]?.();

/** All calculators, by their ids. */
export async function loadAllSpecs(): Promise<Readonly<Record<string, Calculator>>> {
  const all = await Promise.all(
    Object.entries(specs).map(async ([path, load]) => {
      const id = path.split('/')[1] ?? '';
      return [id, (await load())[specNameOf(id)]] as const;
    }),
  );
  return Object.fromEntries(all.flatMap(([id, spec]) => (spec ? [[id, spec]] : [])));
}
