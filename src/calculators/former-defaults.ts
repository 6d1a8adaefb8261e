/** What defaults were in earlier editions, put beside those of today. */
import changed from '#editions/changed-defaults.yaml';
import type { Fields } from '../kit/declare/field.ts';

/** The inputs that a section of `content/editions/changed-defaults.yaml` is about, each with its earlier defaults. */
export function withFormer<const F extends Fields>(section: string, fields: F): F {
  const former = changed[section] ?? {};
  const entries = Object.entries(fields).map(([name, field]) => {
    const earlier = former[name];
    return [name, earlier ? { ...field, former: earlier } : field];
  });
  return Object.fromEntries(entries) as F;
}
