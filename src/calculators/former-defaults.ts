/** What defaults were in earlier editions. A page loads it once somebody opens a link of one: no other reader carries it. */
import changed from '#editions/changed-defaults.yaml';
import type { EditionNotice } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { editionNotice } from '../kit/read/former.ts';

/** The inputs that a section of `content/editions/changed-defaults.yaml` is about, each with its earlier defaults. */
export function withFormer<const F extends Fields>(section: string, fields: F): F {
  const former = changed[section] ?? {};
  const entries = Object.entries(fields).map(([name, field]) => {
    const earlier = former[name];
    return [name, earlier ? { ...field, former: earlier } : field];
  });
  return Object.fromEntries(entries) as F;
}

/** What a link of an earlier edition says of the inputs of a section. */
export function noticeOf(section: string, fields: Fields): EditionNotice {
  const withEarlier = withFormer(section, fields);
  return (pinned) => editionNotice(withEarlier, pinned);
}
