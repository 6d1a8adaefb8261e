/** The review checklist, read and checked. */
import { parse } from 'yaml';
import { z } from 'zod';
import { contentFile } from './placements.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(24);
const group = z.strictObject({
  id,
  title: z.string().min(3).max(60),
  items: z
    .array(
      z.strictObject({
        id,
        question: z.string().min(10).max(200),
        evidence: z.string().min(10).max(300),
        read: z.string().regex(/^[a-z-]+(\/[a-z-]+)*$/),
      }),
    )
    .min(1),
});

/** Groups of items, most often failed first. */
export const checklist = z.array(group).parse(parse(contentFile('review.yaml')));
