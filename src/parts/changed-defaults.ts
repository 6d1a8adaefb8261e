/** The changelog's data in words: which default changed, from what to what, and why. */

import { calculators } from '../calculators/index.ts';
import { fieldsOfAll } from '../decide/ask/fields-of-all.ts';
import { readChangedDefaults } from '../facts/changed-defaults.ts';
import { showInput } from '../kit/say/format.ts';

type Row = {
  readonly id: string;
  readonly calculator: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
  readonly because: string;
};

/** The rows of an edition, as a table shows them. An input that is gone keeps its name. */
export const changedDefaults = (edition: string): readonly Row[] =>
  readChangedDefaults()
    .filter((row) => row.edition === edition)
    .map(({ calculator: id, field, was, now, because }) => {
      const input = fieldsOfAll[id]?.[field];
      const shown = (value: unknown, none: string) =>
        value === undefined ? none : input ? showInput(input, value ?? undefined) : String(value);
      return {
        id,
        calculator: calculators.find((one) => one.id === id)?.title ?? 'Decide',
        label: input?.label ?? field,
        was: shown(was, 'not asked'),
        now: shown(now, 'not asked'),
        because,
      };
    });
