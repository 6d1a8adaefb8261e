/** A page, its embed and the decision show the figures of one service as the service has them: built for the example, and for typed values. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { open, some } from './site.ts';
import { test } from './test.ts';
import '../facts/node.ts';

const { sharedFigures, sharedServices } = await import('../tooling/same-numbers.fixture.ts');
const { whole } = await import('../service/all.ts');
const { calculators } = await import('../calculators/index.ts');
const { fragmentsOf } = await import('../service/service-links.ts');
const { valueAt } = await import('../kit/say/leaves.ts');
const { rowLabels, rowText } = await import('../decide/tell/rows.ts');

const models = Object.fromEntries(calculators.map((calculator) => [calculator.id, calculator as never]));
const [example = {}, typed = {}] = sharedServices;

/** The figures of a service with the words that a page and a decision have for each. */
const figuresOf = (service: Readonly<Record<string, number>>) => {
  const { placements } = whole(service);
  return sharedFigures.map((figure) => {
    const value = Number(valueAt({ placements }, figure.service));
    return { ...figure, page: figure.said(value), decision: rowText[figure.decided[1]](value) };
  });
};
const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '');
const built = (path: string) => textOf(readFileSync(`dist/${path}/index.html`, 'utf8'));
/** The cells of one row of the comparison on the decision's page. */
const rowOf = (page: Page, label: string) => page.locator('table.side tr').filter({ hasText: label });

test('the built pages and embeds show the figures of the example', () => {
  for (const { calculator, page, service } of figuresOf(example)) {
    expect(built(`calculators/${calculator}`), `${service} on the page`).toContain(page);
    expect(built(`embed/v1/${calculator}`), `${service} in the embed`).toContain(page);
  }
});

test('what is typed on the home page is what its calculators, embeds and the decision speak of', async ({ page }) => {
  await open(page, '/');
  const before = await page.locator('.taste').textContent();
  for (const [index, value] of Object.values(typed).entries())
    await page.locator('.say input').nth(index).fill(String(value));
  await expect(page.locator('.taste')).not.toHaveText(before ?? '');
  const figures = figuresOf(typed);
  const fragments = fragmentsOf(models, typed, {});
  const ids = [...new Set(figures.map(({ calculator }) => calculator))];
  for (const id of some(ids, 2, 'the same numbers', (one) => one))
    for (const address of [`/calculators/${id}/`, `/embed/v1/${id}/${fragments[id]}`]) {
      await open(page, address);
      for (const { calculator, page: text } of figures)
        if (calculator === id)
          await expect(page.locator('.calculator').first(), `${text} at ${address}`).toContainText(text);
    }
  await open(page, '/decide/');
  for (const {
    decided: [, row],
    decision,
  } of figures)
    await expect(rowOf(page, rowLabels[row]), `${decision}: ${rowLabels[row]}`).toContainText(decision);
});
