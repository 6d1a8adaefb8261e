/** Pages of someone else, on an origin of their own, that show calculators of this site. */
import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { listen } from '../tooling/serve.ts';

export type Hosted = {
  readonly head?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Serves what was shown last at its root. */
export type HostServer = {
  readonly server: Server;
  readonly origin: string;
  show(page: Page, hosted: Hosted): Promise<void>;
};

/** What elements told, in the order in which they did. */
export type Told = { readonly type: string; readonly detail: unknown };

export async function hostServer(): Promise<HostServer> {
  let shown: Hosted = { body: '' };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...shown.headers });
    response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A handbook</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script>events=[];for(const type of ['change','problem','ready'])addEventListener(type,(event)=>event instanceof CustomEvent&&events.push({type,detail:event.detail}))</script>
${shown.head ?? ''}</head><body>${shown.body}</body></html>`);
  });
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  return {
    server,
    origin,
    async show(page, hosted) {
      shown = hosted;
      await page.goto(origin);
    },
  };
}

export const told = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => ('events' in window ? (window.events as never) : []));
