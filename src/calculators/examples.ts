import type { Example } from '../kit/declare/define.ts';
import type { calculators } from './index.ts';

export type AnyExample = Example<Record<string, unknown>, Record<string, unknown>>;

/** The examples of a calculator. They are loaded when asked for: no page needs them. */
export async function examplesOf(id: (typeof calculators)[number]['id']): Promise<readonly AnyExample[]> {
  const { examples }: { examples: readonly AnyExample[] } = await import(`./${id}/examples.ts`);
  return examples;
}
