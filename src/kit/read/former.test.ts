import { describe, expect, test } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { showInput } from '../say/format.ts';
import { defaultIn, editionNotice } from './former.ts';

const { ovens, streets } = bakery.fields;
const fields = {
  ...bakery.fields,
  ovens: {
    ...ovens,
    former: [
      ['2026-10', 2],
      ['2026-11', 3],
    ],
  },
  streets: { ...streets, former: [['2026-11']] },
} as const;

describe('a default of an earlier edition', () => {
  test('is that of the last edition before it changed', () =>
    expect([defaultIn(fields.ovens, '2026-09'), defaultIn(fields.ovens, '2026-11')]).toEqual([
      { value: 2 },
      { value: 3 },
    ]));
  test('is none where the input was not asked', () => expect(defaultIn(fields.streets, '2026-11')).toEqual({}));
  test('is that of today where it never changed', () =>
    expect(defaultIn(ovens, '2026-11')).toEqual({ value: ovens.default }));
  test('that was empty is no new input', () =>
    expect(defaultIn({ ...ovens, former: [['2026-11', null]] }, '2026-11')).toEqual({ value: undefined }));
});

const said = (edition: string, named: readonly string[]) =>
  editionNotice(fields, { edition, named, now: EDITION, show: showInput });

describe('the link of an earlier edition says', () => {
  test('what changed of the rest', () => {
    const notice = said('2026-11', []);
    expect(notice).toContain(`pins edition 2026-11; this site has ${EDITION}`);
    expect(notice).toContain(`${ovens.label} (3 then, 4 now)`);
    expect(notice).toContain(`${streets.label} (not asked then, `);
  });
  test('nothing of what it names itself', () => {
    expect(said('2026-11', ['ovens'])).not.toContain(ovens.label);
    expect(said('2026-11', ['ovens', 'streets'])).toContain('none of which has changed since');
  });
  test('that its edition is not known, where it is not', () =>
    expect(said('1999-01 and so on for a long time', [])).toMatch(/edition 1999-01 and so on fo, which/));
});
