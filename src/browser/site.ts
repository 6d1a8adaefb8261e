/** What the browser tests know of the site: its pages, its calculators, and how to wait for a page that is at rest. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf, type Field, type Fields, type InputsOf, isPrivate } from '../kit/declare/field.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { sampleOf, sampleSeed } from '../tooling/sample.ts';
import '../facts/node.ts';

/** Whether everything is wanted where `npm test` takes samples. */
export const all: boolean = Boolean(process.env['ALL']);

/**
 * So many of things that are made alike, in their order, others with every commit: `SAMPLE_SEED=…` takes the same again, `ALL=1` takes each.
 *
 * @param what the question that is asked of them, so that each question meets other ones
 */
export function some<T>(things: readonly T[], count: number, what: string, nameOf: (thing: T) => string): readonly T[] {
  if (all) return things;
  const named = things.map((thing) => ({ name: `${what} ${nameOf(thing)}`, seconds: 1, thing }));
  const chosen = new Set(sampleOf(named, sampleSeed(), count).map(({ thing }) => thing));
  return things.filter((thing) => chosen.has(thing));
}

export type AnyCalculator = Calculator<Fields, object>;

/** Facts can be imported only after the hook above is in place, hence the dynamic import. */
export const calculators: readonly AnyCalculator[] = (await import('../calculators/index.ts')).calculators;

/** What follows from the rest of a service. */
export const { follower } = await import('../service/all.ts');
export const { mayMove } = await import('../service/lazy.ts');

/** One of them, for what only it has. Throws where there is none of that id. */
export function calculatorOf(id: string): AnyCalculator {
  const found = calculators.find((one) => one.id === id);
  if (!found) throw new Error(`no calculator ${id}`);
  return found;
}

/** A few calculators, which stand for the others. */
export const someCalculators = (count: number, what: string): readonly AnyCalculator[] =>
  some(calculators, count, what, ({ id }) => id);

/** Of the three tests that draw from ranges for half a minute, the two that this run takes. */
export const longDraws: readonly string[] = some(['calculator', 'home', 'decision'], 2, 'long draws', (one) => one);

/** Addresses of all pages as the sitemap lists them, without the host, and the page for what is not there. */
const everyPage: readonly string[] = [
  ...[...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  ),
  '/404.html',
].sort();

/** All pages of the guide as one document: too long for tests that look at every element. */
export const printPack = '/print/';

/** Pages of the guide: their HTML has no island, so one visit tells all. `guide.spec.ts` has their tests. */
export const guide: readonly string[] = everyPage.filter(
  (address) =>
    address.endsWith('/') &&
    address !== printPack &&
    address !== '/method/' &&
    address !== '/reference/facts/' &&
    !readFileSync(`dist${address}index.html`, 'utf8').includes('<astro-island'),
);

/** A few addresses, which stand for the others. */
export const somePages = (addresses: readonly string[], count: number, what: string): readonly string[] =>
  some(addresses, count, what, (address) => address);

/** Every other page. */
export const pages: readonly string[] = everyPage.filter(
  (address) => address !== printPack && !guide.includes(address),
);

export const addressOf = ({ id }: AnyCalculator): string => `/calculators/${id}/`;
export const plain = (text: string): string => text.replaceAll('**', '');

/** Waits until every island runs and has taken over the link or the scenario. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))),
  );
}

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await atRest(page);
}

/** Opens every group, so that a test meets each control. */
export const unfold = (page: Page): Promise<void> =>
  page.locator('main details').evaluateAll((all) => {
    for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
  });

/** Leaves the first dozen rows of each table: they are alike, and hundreds take long to walk through. */
export async function sampleRows(page: Page): Promise<void> {
  if (all) return;
  await page.locator('tbody tr:nth-child(n+13)').evaluateAll((rows) => {
    for (const row of rows) if (row instanceof HTMLElement) row.hidden = true;
  });
}

/** Inputs with some fields changed, and what the calculator says about them in Node. */
export async function expected(calculator: AnyCalculator, changed: Readonly<Record<string, unknown>> = {}) {
  const { inputs, problems, followed = {} } = readFollowing(calculator, changed, follower);
  await calculator.prepare?.(inputs);
  const result = calculator.compute(inputs);
  return { inputs, problems, followed, result, answer: plain(calculator.answer(inputs, result)) };
}

export const defaults = (calculator: AnyCalculator): InputsOf<Fields> => defaultsOf(calculator.fields);

export const fieldOf = (page: Page, { id }: AnyCalculator, name: string): Locator =>
  page.locator(`[id="${id}-${name}"]`);
export const answerOf = (page: Page): Locator => page.locator('.calculator .answer');

type Named = readonly [name: string, field: Field];

/** Fields that a reader meets with these inputs. */
export const askedFields = (calculator: AnyCalculator, inputs = defaults(calculator)): readonly Named[] =>
  Object.entries(calculator.fields).filter(([name]) => calculator.asked?.[name]?.(inputs) ?? true);

/**
 * A number field that is asked first and has a slider, and a valid value for it under which the answer reads differently.
 *
 * @param isWanted by the name of a field; where none of these tells, any other will do
 */
export async function telling(
  calculator: AnyCalculator,
  isWanted: (name: string) => boolean = () => true,
): Promise<{ name: string; value: number }> {
  const before = (await expected(calculator)).answer;
  const asked = askedFields(calculator);
  const ordered = [...asked.filter(([name]) => isWanted(name)), ...asked.filter(([name]) => !isWanted(name))];
  for (const [name, field] of ordered) {
    if (field.kind !== 'quantity' || !field.slider || !field.basic) continue;
    for (const factor of [2, 0.5, 10, 0.1]) {
      const value = field.integer ? Math.round(field.default * factor) : field.default * factor;
      const { problems, answer } = await expected(calculator, { [name]: value });
      if (problems.length === 0 && answer !== before) return { name, value };
    }
  }
  throw new Error(`${calculator.id} has no basic slider that changes its answer`);
}

/** Text that a field must refuse; undefined where it takes any text. */
export function rubbishFor(field: Field): string | undefined {
  if (field.kind === 'quantity' || field.kind === 'optionalQuantity') return 'twelve';
  if (field.kind === 'json') return '{"open":';
  if (field.kind !== 'text' || isPrivate(field)) return undefined;
  return ['ü ;\t', '   '].find((text) => field.pattern?.[0].test(text) === false);
}
