/** Pages about embeds: tags, addresses and configuration of hosts. */
import { expect } from 'vitest';
import pkg from '../../../package.json' with { type: 'json' };
import { calculators } from '../../calculators/index.ts';
import { attributesIn } from './html.fixture.ts';
import type { PageRecipes } from './recipe.fixture.ts';
import { runScript } from './script.fixture.ts';

const script = `${pkg.homepage}/embed/v1.js`;
const OPTIONS = [
  'name',
  'query',
  'theme',
  'preset',
  'lock',
  'hide',
  'source',
  'seed',
  'height',
  'sandbox',
  'title',
  'e',
];
const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const calculatorOf = (id: string | undefined) => {
  const found = calculators.find((one) => one.id === id);
  if (!found) throw new Error(`no calculator ${id}`);
  return found;
};

/** Throws where an address of the site names a calculator or an input that there is not. */
function expectAddress(address: string): void {
  const url = new URL(address.replaceAll('&amp;', '&'));
  expect(url.origin).toBe(pkg.homepage);
  if (url.href === script) return;
  const { fields } = calculatorOf(/^\/(?:embed\/v1|calculators)\/([a-z-]+)\/$/.exec(url.pathname)?.[1]);
  for (const name of new URLSearchParams(`${url.search.slice(1)}&${url.hash.slice(1)}`).keys())
    expect([...Object.keys(fields), ...OPTIONS], address).toContain(name);
}

/** Tags as a page gets them: every address leads somewhere, every attribute is an input or an option. */
function tags(code: string): void {
  const found = attributesIn(code);
  expect(found.length).toBeGreaterThan(0);
  for (const { tag, attributes } of found) {
    for (const address of [attributes['src'], attributes['href']]) if (address !== undefined) expectAddress(address);
    if (tag !== 'state-calculator') continue;
    const { fields } = calculatorOf(attributes['name']);
    for (const name of Object.keys(attributes)) expect([...Object.keys(fields), ...OPTIONS]).toContain(camel(name));
  }
}

const heldByBasePath = { heldBy: 'src/tooling/base-path.recipe.ts' } as const;

export const embedRecipes: PageRecipes = {
  'content/docs/embed/index.mdx': [
    { runs: tags },
    { heldBy: 'src/browser/embed-host.spec.ts' },
    { runs: tags },
    heldByBasePath,
    heldByBasePath,
  ],
  'content/docs/embed/hosts.mdx': [
    {
      runs: (code) => expect(runScript(code)).toEqual({ scripts: [{ src: script, type: 'module' }] }),
    },
    { runs: tags },
    {
      runs: (code) => {
        const told = runScript(`return ${code}`, { starlight: (configuration: object) => configuration });
        expect(told).toEqual({ head: [{ tag: 'script', attrs: { type: 'module', src: script } }] });
      },
    },
    { runs: (code) => expectAddress(/\]\((https:[^)]*)\)\s*$/.exec(code)?.[1] ?? '') },
    { heldBy: 'src/browser/host-page.ts' },
    { runs: tags },
  ],
  'content/docs/embed/messages.mdx': [
    {
      runs: async (code) => {
        const told: unknown[] = [];
        const element = Object.assign(new EventTarget(), {
          set: (inputs: object) => told.push(inputs),
          print: () => told.push('print'),
        });
        const console = {
          log: (...words: unknown[]) => told.push(words),
          warn: (...words: unknown[]) => told.push(words),
        };
        const customElements = { whenDefined: () => Promise.resolve() };
        runScript(code, { document: { querySelector: () => element }, customElements, console });
        await Promise.resolve();
        element.dispatchEvent(Object.assign(new Event('change'), { detail: { outcome: 'ok' } }));
        expect(told).toContainEqual({ peakRequestsPerSecond: 1200, zones: 2 });
        expect(told.at(-1)).toContain('ok');
      },
    },
  ],
};
