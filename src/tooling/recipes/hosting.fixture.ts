/** The hosting page: servers and stores that serve the built site. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { nginxConfiguration } from '../../hosting/nginx.ts';
import { startSecureNginx } from './nginx.fixture.ts';
import type { PageRecipes } from './recipe.fixture.ts';
import { runScript } from './script.fixture.ts';
import { shell, standIn } from './shell.fixture.ts';

const base = '/handbook/state/';
const page = `<!doctype html><title>Page</title>${'<p>words</p>'.repeat(500)}`;

/** A site of one page below a root that a server block names. */
export function siteOfOnePage(root: string): void {
  mkdirSync(join(root, base), { recursive: true });
  writeFileSync(join(root, base, 'index.html'), page);
  writeFileSync(join(root, base, '_nginx.conf'), nginxConfiguration(base));
}

/** Answers of the viewer-request function for an address. */
const handled = (code: string, uri: string) => runScript(code, { event: { request: { uri } } }, 'handler(event)');

export const hostingRecipes: PageRecipes = {
  'content/docs/reference/hosting.mdx': [
    { heldBy: 'src/tooling/base-path.recipe.ts' },
    {
      needs: ['rsync'],
      seconds: 1,
      runs(code, { folder }) {
        mkdirSync(join(folder, 'dist'));
        writeFileSync(join(folder, 'dist/index.html'), page);
        // The other machine is this one: what would reach it by ssh is run here
        const bin = standIn(folder, 'ssh', 'shift; exec "$@"');
        const { status, stderr } = shell(code.replaceAll('/srv/www', `${folder}/srv/www`), {
          cwd: folder,
          env: { PATH: bin },
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(existsSync(join(folder, 'srv/www', base, 'index.html'))).toBe(true);
      },
    },
    {
      needs: ['nginx', 'openssl', 'curl'],
      async runs(code, scene) {
        const root = join(scene.folder, 'www');
        siteOfOnePage(root);
        const { port } = await startSecureNginx(scene, (keys, port) =>
          code
            .replaceAll('/srv/www', root)
            .replaceAll('/etc/ssl/docs.example.com', keys)
            .replace('listen 443', `listen 127.0.0.1:${port}`),
        );
        const ask = (...words: readonly string[]) =>
          execFileSync(
            'curl',
            [
              '-sS',
              '-o',
              '/dev/null',
              '--insecure',
              '--connect-to',
              `docs.example.com:443:127.0.0.1:${port}`,
              ...words,
              `https://docs.example.com${base}`,
            ],
            { encoding: 'utf8' },
          );
        expect(ask('-w', '%{http_code} %{http_version}', '--http2')).toBe('200 2');
        // A proxy in front says Via, or speaks HTTP/1.0
        for (const asked of [['--http2'], ['--http1.1', '-H', 'Via: 1.1 proxy'], ['--http1.0', '-H', 'Via: 1.0 proxy']])
          expect(
            Number(ask('-w', '%{size_download}', '-H', 'Accept-Encoding: gzip', ...asked)),
            asked.join(' '),
          ).toBeLessThan(page.length / 4);
      },
    },
    {
      runs(code) {
        expect(handled(code, `${base}method/`)).toEqual({ uri: `${base}method/index.html` });
        expect(handled(code, `${base}_astro/a.js`)).toEqual({ uri: `${base}_astro/a.js` });
        expect(handled(code, `${base}method`)).toMatchObject({
          statusCode: 301,
          headers: { location: { value: `${base}method/` } },
        });
      },
    },
  ],
};
