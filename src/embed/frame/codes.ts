/** The code of all calculators, each part loaded on demand: an embed loads what it shows of its own, and no other. */
import { specNameOf } from '../../calculators/spec-name.ts';
import type { Fields } from '../../kit/declare/field.ts';
import type { Code } from '../../kit/page/page-parts.ts';

type Parts<K extends keyof Code> = Readonly<Record<string, () => ReturnType<Code<never, never>[K]>>>;
type LoadedView = Awaited<ReturnType<Code['view']>> & { readonly prepare: () => Promise<unknown> | undefined };

const views = import.meta.glob<LoadedView>('../../calculators/*/show/View.tsx', { import: 'View' });
const mores: Parts<'more'> = import.meta.glob('../../calculators/*/show/More.tsx', { import: 'More' });
const fields = import.meta.glob<Fields>('../../calculators/*/ask/fields.ts', { import: 'fields', query: '?words' });
const specs = import.meta.glob<Readonly<Record<string, never>>>('../../calculators/*/spec.ts');

/** What a frame loads of a calculator: `fields` are its inputs with the words under them. */
export type FrameCode = Code<never, never> & { fields(): Promise<Fields> };

/** The code of a calculator. Throws where there is no such calculator. */
export function codeOf(id: string): FrameCode {
  const folder = `../../calculators/${id}/`;
  const spec = specs[`${folder}spec.ts`];
  if (!spec) throw new RangeError(`There is no calculator ${id}`);
  return {
    // A test holds that every folder with a spec has these three
    view: async () => {
      const view = await views[`${folder}show/View.tsx`]!();
      await view.prepare();
      return view;
    },
    more: mores[`${folder}show/More.tsx`] as Code<never, never>['more'],
    fields: fields[`${folder}ask/fields.ts`] as FrameCode['fields'],
    spec: async () => (await spec())[specNameOf(id)] as never,
  };
}
