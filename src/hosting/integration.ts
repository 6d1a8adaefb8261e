import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keepsOffline } from './settings.ts';
import { writeHostFiles, writeOfflineCopy, writeWorkerEnd } from './write.ts';

/** Headers for hosts and the offline copy. Listed last: the copy holds pages and policies as they are served. */
export const hosting = (base: string): AstroIntegration => ({
  name: 'hosting',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      await writeHostFiles(root, base);
      if (!keepsOffline) {
        await writeWorkerEnd(root);
        return logger.info('no offline copy; sw.js removes the one that readers may have');
      }
      const bytes = await writeOfflineCopy(root);
      logger.info(`offline copy of ${Math.round(bytes / 1000)} kB`);
    },
  },
});
