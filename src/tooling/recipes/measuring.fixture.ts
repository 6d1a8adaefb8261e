/** Probes of real requests: bytes, limits, compression. */
import { createServer } from 'node:http';
import { expect } from 'vitest';
import { readAllFacts } from '../../facts/read-facts.ts';
import { startSecureNginx } from './nginx.fixture.ts';
import type { PageRecipes, Scene } from './recipe.fixture.ts';
import { shellBeside } from './shell.fixture.ts';

/** A server that refuses a request head above so many bytes. */
async function startNode({ later }: Scene, maxHeaderSize: number): Promise<string> {
  const server = createServer({ maxHeaderSize }, (_, response) => response.end('ok'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  later(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

const nginxField = () => {
  const row = Object.values(readAllFacts())
    .flat()
    .find(({ id }) => id === 'nginx-http1-field');
  return Number(row?.value);
};
const NAME_BYTES = 'X-Probe: '.length;

/** The last line that passes, and what it says of the first that does not. */
const border = (said: string) => {
  const [, passes = '', usual = '', fails = '', refused = ''] =
    /(\d+) bytes: (\d+); (\d+) bytes: (\d+)/.exec(said) ?? [];
  return { passes: Number(passes), usual, fails: Number(fails), refused };
};

export const measuringRecipes: PageRecipes = {
  'content/docs/operate/measuring.mdx': [
    {
      needs: ['curl', 'nginx', 'openssl'],
      async runs(code, scene) {
        await bisectNginx(code, scene);
        const address = await startNode(scene, 4000);
        const { stdout } = await shellBeside(code.replaceAll('https://example.com/', address), {
          env: { TOKEN: 'x'.repeat(1200) },
        });
        expect(Number(stdout.split('\n')[0])).toBeGreaterThan(1200);
        const { passes, usual, fails, refused } = border(stdout);
        expect({ usual, refused, apart: fails - passes }).toEqual({ usual: '200', refused: '431', apart: 1 });
        expect(passes).toBeGreaterThan(3000);
        expect(passes).toBeLessThan(4000);
      },
    },
    {
      needs: ['nginx', 'openssl', 'nghttp'],
      seconds: 2,
      async runs(code, scene) {
        const { port } = await startSecureNginx(
          scene,
          (keys, port) =>
            `server { listen 127.0.0.1:${port} ssl http2; ssl_certificate ${keys}/fullchain.pem; ssl_certificate_key ${keys}/privkey.pem; return 200; }`,
        );
        const { stdout } = await shellBeside(code.replaceAll('https://example.com/', `https://127.0.0.1:${port}/`), {
          env: { TOKEN: 'eyJhbGciOiJSUzI1NiJ9.'.repeat(57) },
        });
        const lengths = [...stdout.matchAll(/length=(\d+)/g)].map(([, bytes]) => Number(bytes));
        expect(lengths).toHaveLength(2);
        expect(lengths[0]).toBeGreaterThan(800);
        expect(lengths[1]).toBeLessThan(40);
      },
    },
  ],
};

/** Against a real nginx the page's bisection finds the border that the facts give. */
async function bisectNginx(code: string, scene: Scene): Promise<void> {
  const { port } = await startSecureNginx(scene, (_, port) => `server { listen 127.0.0.1:${port}; return 200; }`);
  const { stdout } = await shellBeside(code.replaceAll('https://example.com/', `http://127.0.0.1:${port}/`));
  expect(border(stdout)).toMatchObject({ passes: nginxField() - NAME_BYTES, refused: '400' });
}
