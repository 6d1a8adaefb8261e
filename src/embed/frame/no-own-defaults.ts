/**
 * Stands in embeds where pages of this site have `src/calculators/own-defaults.ts`: those of the same build have checked the file, so here its values are only
 * taken over.
 */
import own from '#own/defaults.yaml';
import type * as page from '../../calculators/own-defaults.ts';
import { setDefaults } from '../../calculators/set-defaults.ts';

const sectionOf = (name: string, all: Readonly<Record<string, unknown>> = own): object => Object(all[name]);

export const withOwnDefaults: typeof page.withOwnDefaults = (id, fields) => {
  const values: Readonly<Record<string, unknown>> = { ...sectionOf(id) };
  const shared: Readonly<Record<string, unknown>> = { ...sectionOf('shared') };
  return setDefaults(
    fields,
    (name, field) => values[name] ?? shared[field.shared ?? ''],
    () => String(own['from']),
    undefined,
    { ...sectionOf(id, { ...sectionOf('following') }) },
  );
};
