/** Listens to everything a page might say or ask for behind the reader's back. */
import type { BrowserContext, Page } from '@playwright/test';

export type Watch = {
  /** Console messages of any level, uncaught errors, violations of the content security policy. */
  readonly said: string[];
  /** Every request with its address, headers and body. */
  readonly requests: string[];
  /** Requests to another origin than the page's own. */
  foreign(): readonly string[];
};

/** What a page says when it is watched: complaints of policies and scripts, none wanted. */
export const complaints = ({ said }: Pick<Watch, 'said'>): readonly string[] =>
  said.filter((line) => !line.startsWith('log'));

const VIOLATION = 'Content security policy violation:';

/** Call before the page opens. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const said: string[] = [];
  const requests: string[] = [];
  const addresses: string[] = [];
  await page.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(mark, violatedDirective, blockedURI),
    );
  }, VIOLATION);
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    addresses.push(request.url());
    requests.push([request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' '));
  });
  return {
    said,
    requests,
    foreign: () => addresses.filter((address) => !address.startsWith(origin) && !/^(data|blob):/.test(address)),
  };
}

/** All that the site left in this browser. */
export async function stored(page: Page, context: BrowserContext) {
  const storage = await page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));
  return { ...storage, cookies: await context.cookies() };
}
