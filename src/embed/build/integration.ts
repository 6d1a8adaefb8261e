import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Publishes the scripts of embeds where hosts keep files for good. A folder of pages cannot begin with an underscore, so the route is told. */
export const embedRoutes = (): AstroIntegration => ({
  name: 'embed-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({
        pattern: '/_astro/[script]',
        entrypoint: fileURLToPath(new URL('script-route.ts', import.meta.url)),
        prerender: true,
      });
    },
  },
});
