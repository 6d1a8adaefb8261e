import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The pages: words in content/docs. A description is required: search engines and llms.txt show it. */
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema({
      extend: z.object({
        description: z.string().max(160),
        /** Small line above the title: "Calculator". */
        kicker: z.string().optional(),
      }),
    }),
  }),
};
