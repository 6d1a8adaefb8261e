/** What `content/evidence/limits.json` holds: for each limit the largest that passed and the first that did not, one apart. */
import { z } from 'zod';

const length = z.number().int().positive();

const entry = z.strictObject({
  /** What rows of limits.yaml name. */
  id: z.string(),
  /** The row whose default it is, or would be with another setting. */
  row: z.string(),
  hop: z.string(),
  software: z.string(),
  version: z.string(),
  date: z.string(),
  machine: z.string(),
  way: z.enum(['request', 'response']),
  protocol: z.enum(['http1', 'http2']),
  counts: z.enum(['field', 'head', 'fields', 'target']),
  /** The line of configuration; null at the defaults. */
  setting: z.string().nullable(),
  accepted: length,
  refused: length,
  /** A status, an error's name, or what became of the connection. */
  answer: z.string(),
  /** What the row, or the rule of the setting, said before. */
  predicted: length,
});

export const limitsEvidence = z.strictObject({
  /** What Chromium sends besides a cookie, and in how many fields. */
  browserHead: z.strictObject({
    software: z.string(),
    navigation: z.strictObject({ http1Bytes: length, fields: length }),
    fetch: z.strictObject({ http1Bytes: length, fields: length }),
  }),
  entries: z
    .array(entry)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'two entries have one id' }),
});

export type LimitsEvidence = z.infer<typeof limitsEvidence>;
export type LimitsEntry = z.infer<typeof entry>;
