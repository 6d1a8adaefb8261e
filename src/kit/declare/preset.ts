import type { Given } from '../read/read.ts';

/** The preset in force: what it set, and everything as it was before it. */
export type Chosen = { readonly set: Given; readonly before: Given };

export const NO_PRESET: Chosen = { set: {}, before: {} };

/**
 * What was typed, without what the preset set and nobody changed since: those values are again what they were before it.
 *
 * @param isKept fields that stay as they are
 * @example withoutPreset({ ovens: 40, sold: '0.5' }, { set: { ovens: 40 }, before: {} }, () => false) // { sold: '0.5' }
 */
export function withoutPreset(raw: Given, { set, before }: Chosen, isKept: (name: string) => boolean): Given {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      if (isKept(name) || !Object.hasOwn(set, name) || set[name] !== value) return [[name, value]];
      return Object.hasOwn(before, name) ? [[name, before[name]]] : [];
    }),
  );
}
