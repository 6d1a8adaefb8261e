/** The code of all calculators, each part loaded on demand: an embed loads what it shows of its own, and no other. */
import type { Code } from '../kit/page-parts.ts';

const codes = import.meta.glob<Code<never, never>>('../calculators/*/code.tsx', { import: 'code', eager: true });

/** The code of a calculator. Throws where there is no such calculator. */
export function codeOf(id: string): Code<never, never> {
  const code = codes[`../calculators/${id}/code.tsx`];
  if (!code) throw new RangeError(`There is no calculator ${id}`);
  return code;
}
