import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keepsOffline } from './settings.ts';
import { workerEnd, writeHostFiles, writeOfflineCopy } from './write.ts';

/** Headers for hosts and the offline copy. Listed last: the copy holds pages and policies as they are served. */
export const hosting = (base: string): AstroIntegration => ({
  name: 'hosting',
  hooks: {
    // A browser that had a built site under this address lets go of its copy
    'astro:server:setup': async ({ server }) => {
      const code = await workerEnd();
      server.middlewares.use((request, response, next) => {
        if (request.url !== `${base}sw.js`) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(code);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      await writeHostFiles(root, base);
      if (!keepsOffline) {
        await writeFile(`${root}sw.js`, await workerEnd());
        return logger.info('no offline copy; sw.js removes the one that readers may have');
      }
      const bytes = await writeOfflineCopy(root);
      logger.info(`offline copy of ${Math.round(bytes / 1000)} kB`);
    },
  },
});
