/** The code of all calculators, each part loaded on demand: an embed loads what it shows of its own, and no other. */
import { specNameOf } from '../../calculators/spec-name.ts';
import type { Core } from '../../kit/declare/define.ts';
import type { Code } from '../../kit/page/page-parts.ts';

type Parts<K extends keyof Code> = Readonly<Record<string, () => ReturnType<Code<never, never>[K]>>>;

const views: Parts<'view'> = import.meta.glob('../../calculators/*/show/View.tsx', { import: 'View' });
const cores = import.meta.glob<{ readonly core: Core }>('../../calculators/*/core.ts');
const mores: Parts<'more'> = import.meta.glob('../../calculators/*/show/More.tsx', { import: 'More' });
const specs = import.meta.glob<Readonly<Record<string, never>>>('../../calculators/*/spec.ts');

/** What a frame loads of a calculator. */
export type FrameCode = Code<never, never> & { core(): Promise<Core> };

/** The code of a calculator. Throws where there is no such calculator. */
export function codeOf(id: string): FrameCode {
  const folder = `../../calculators/${id}/`;
  const spec = specs[`${folder}spec.ts`];
  if (!spec) throw new RangeError(`There is no calculator ${id}`);
  return {
    // A test holds that every folder with a spec has these three
    view: views[`${folder}show/View.tsx`] as FrameCode['view'],
    core: async () => (await cores[`${folder}core.ts`]!()).core,
    more: mores[`${folder}show/More.tsx`] as FrameCode['more'],
    spec: async () => (await spec())[specNameOf(id)] as never,
  };
}
