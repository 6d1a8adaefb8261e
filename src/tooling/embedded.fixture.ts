/** What embedded calculators of the built site say, in a browser, to the page that shows them. */
import { chromium, type Page } from 'playwright-core';
import { hostOf } from '../browser/host-page.ts';
import { base } from '../hosting/settings.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { isPrivate } from '../kit/declare/field.ts';
import { encode, toQuery } from '../kit/read/codec.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import type { Envelope } from '../kit/say/envelope.ts';
import { findBrowser, flags } from './browser.ts';
import { dist, listen, siteServer } from './serve.ts';

const { follower } = await import('../service/all.ts');

export type Case = { readonly calculator: Calculator; readonly inputs: Readonly<Record<string, unknown>> };

/** The values of a link that types these inputs, those too that would follow anyway. */
function queryOf({ calculator, inputs }: Case): string {
  const asked = readFollowing(calculator, inputs, follower);
  const query = toQuery(calculator, asked.inputs, asked);
  for (const [name, value] of Object.entries(inputs)) {
    const field = calculator.fields[name];
    if (field && !isPrivate(field) && !query.has(name)) query.set(name, encode(value));
  }
  return String(query);
}

/** Shows an element with these values and gives what it tells first: the values are in by then. */
const shown = (page: Page, id: string, query: string): Promise<Envelope> =>
  page.evaluate(
    ({ id, query }) =>
      new Promise<Envelope>((done) => {
        const element = document.createElement('state-calculator');
        // Something must differ from the example, or it sleeps; what is unknown is ignored
        for (const [name, value] of Object.entries({ name: id, query: `${query}&wake=1` }))
          element.setAttribute(name, value);
        element.addEventListener('change', (event) => done((event as CustomEvent).detail), { once: true });
        document.body.replaceChildren(element);
      }),
    { id, query },
  );

/** Types into a field that no link fills, as a reader would, and gives what the element tells of it. */
async function typed(page: Page, id: string, name: string, value: string): Promise<Envelope> {
  const told = page.evaluate(
    () =>
      new Promise<Envelope>((done) =>
        document
          .querySelector('state-calculator')
          ?.addEventListener('change', (event) => done((event as CustomEvent).detail), {
            once: true,
          }),
      ),
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('details.group').evaluateAll((all) => {
    for (const group of all) group.setAttribute('open', '');
  });
  await frame.locator(`[id="${id}-${name}"]`).fill(value);
  return told;
}

/** The envelopes that elements tell for these inputs, one after the other; links as the site would name them. */
export async function embedded(cases: readonly Case[], homepage: string): Promise<readonly Envelope[]> {
  const server = siteServer(dist, base);
  const site = `http://127.0.0.1:${await listen(server, 0)}${base}`;
  const host = await hostOf(new URL(site).origin);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage();
    await page.goto(host.origin);
    const said: Envelope[] = [];
    for (const { calculator, inputs } of cases) {
      const { id, fields } = calculator;
      let told = await shown(page, id, queryOf({ calculator, inputs }));
      for (const [name, field] of Object.entries(fields))
        if (isPrivate(field) && typeof inputs[name] === 'string') told = await typed(page, id, name, inputs[name]);
      said.push({ ...told, link: told.link.replace(site, `${homepage}/`) });
    }
    return said;
  } finally {
    await browser.close();
    host.server.close();
    server.close();
  }
}
