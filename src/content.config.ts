import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const pagePath = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);

/** The pages: words in content/docs. A description is required: search engines and llms.txt show it. */
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema({
      extend: z.object({
        description: z.string().max(160),
        /** Small line above the title: "Calculator". */
        kicker: z.string().optional(),
        /** The one question that this page answers and no other does. */
        question: z.string().endsWith('?').optional(),
        /** When somebody last read the page against its sources; absent where nobody has since it was written. */
        reviewed: z.coerce.date().optional(),
        sources: z.array(z.strictObject({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }) })).optional(),
        /** Paths of pages to read with this one. */
        related: z.array(pagePath).max(6).optional(),
        /** Phrases that people type when they look for this page. */
        search: z.array(z.string()).max(8).optional(),
      }),
    }),
  }),
};
