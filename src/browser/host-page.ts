/** Someone else's page on another origin, with a policy of its own, that shows calculators. */
import { createServer, type Server } from 'node:http';
import pkg from '../../package.json' with { type: 'json' };
import { codeOf } from '../tooling/recipes/blocks.fixture.ts';
import { listen } from '../tooling/serve.ts';

export const shownThere = ['replicas', 'token-size', 'retries'] as const;

export type Look = {
  /** Attributes of each element. */
  readonly element?: string;
  /** Attributes of `<html>` and of `<body>`. */
  readonly html?: string;
  readonly body?: string;
};

/** No framework, no inline script or style: what embed/hosts.mdx says that a strict policy must allow, and nothing else. */
const policyFor = (site: string) =>
  `default-src 'none'; ${codeOf('content/docs/embed/hosts.mdx', 'txt').trim().replaceAll(pkg.homepage, site).replaceAll('\n', ' ')}`;

const pageOf = (site: string, { element = '', html = '', body = '' }: Look) => `<!doctype html>
<html lang="en" ${html}><head><meta charset="utf-8"><title>A handbook</title>
<meta name="viewport" content="width=device-width"><script type="module" src="${site}/embed/v1.js"></script></head>
<body ${body}><h1>A handbook</h1>
${shownThere
  .map(
    (id) =>
      `<state-calculator name="${id}" ${element}><a href="${site}/calculators/${id}/">The ${id} calculator</a></state-calculator>`,
  )
  .join('<p>And another one:</p>')}
</body></html>`;

/** Serves host pages on a port of their own; the look is in the query. Resolves to server and origin. */
export async function hostOf(site: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((request, response) => {
    const look = new URL(`http://host${request.url}`).searchParams;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyFor(site) });
    response.end(pageOf(site, Object.fromEntries(look)));
  });
  return { server, origin: `http://127.0.0.1:${await listen(server, 0)}` };
}
