/** The glossary, read and checked. */
import { parse } from 'yaml';
import { z } from 'zod';
import { contentFile } from './placements.ts';

const entry = z.strictObject({
  term: z.string().min(2).max(60),
  /** Other words for it. Where a page uses one, it leads here. */
  also: z.array(z.string().min(1).max(60)).default([]),
  /** Words that mean it sometimes, and often something else: they lead nowhere. */
  sometimes: z.array(z.string().min(1).max(60)).default([]),
  /** False where the term itself is such a word. */
  link: z.boolean().default(true),
  says: z.string().min(20).max(400),
  read: z.string().regex(/^[a-z-]+(\/[a-z-]+)*$/),
});

export type Entry = z.infer<typeof entry>;

/** All terms, in alphabetical order. */
export const glossary = z
  .array(entry)
  .parse(parse(contentFile('glossary.yaml')))
  .sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** The anchor of a term on the glossary page. */
export const termId = (term: string): string => `term-${term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
