import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../kit/read/read.ts';
import { defaultItem, itemModel } from '../../ask/item.ts';
import { defaultWorkload } from '../../ask/workload.ts';
import { placementIds } from '../catalogue.ts';
import { costsOf } from '../costs/costs.ts';
import { variants } from '../variants.ts';
import { holds } from './condition.ts';
import { costRules, rules } from './index.ts';

const pageExists = (page: string) =>
  ['.mdx', '.md', '/index.mdx'].some((end) =>
    existsSync(fileURLToPath(new URL(`../../../../content/docs${page.replace(/\/$/, '')}${end}`, import.meta.url))),
  );

describe.each(rules)('rule $id', (rule) => {
  test.each(rule.trials)('$title', (one) => {
    const item = { ...defaultItem, ...one.item };
    const workload = { ...defaultWorkload, ...one.workload };
    expect(readInputs(itemModel, item).problems).toEqual([]);
    const out = placementIds.filter((id) => rule.excludes.includes(id) && holds(rule.when, { item, workload, id }));
    expect(out).toEqual(expect.arrayContaining([...one.excludes]));
    expect(out.filter((id) => one.leaves.includes(id))).toEqual([]);
  });
  test('has trials in which it excludes and in which it leaves', () => {
    expect(rule.trials.flatMap(({ excludes }) => excludes)).not.toEqual([]);
    expect(rule.trials.flatMap(({ leaves }) => leaves)).not.toEqual([]);
  });
});

describe.each(costRules)('cost rule $id', (rule) => {
  test.each(rule.trials)('$title', (one) => {
    const item = { ...defaultItem, ...one.item };
    const workload = { ...defaultWorkload, ...one.workload };
    for (const id of one.burdens) expect(costsOf(item, workload, id)?.components, id).toContain(rule.component);
    for (const id of one.spares) expect(costsOf(item, workload, id)?.components, id).not.toContain(rule.component);
  });
});

const all = [...rules, ...costRules];
test.each(all)('$id: its page exists and its source is an https address', ({ page, source, reason }) => {
  expect(page).toMatch(/^\/([a-z-]+\/)+$/);
  expect(pageExists(page), page).toBe(true);
  expect(new URL(source.url).protocol).toBe('https:');
  expect(source.title.trim()).not.toBe('');
  expect(reason).toMatch(/^[A-Z].*\.$/);
});
test.each(variants)('variant $id: its page exists', ({ page }) => expect(pageExists(page), page).toBe(true));

test('ids are unique, and so are the components that cost rules name', () => {
  for (const ids of [all.map(({ id, title }) => `${id} ${title}`), costRules.map(({ component }) => component)])
    expect(new Set(ids).size).toBe(ids.length);
});

test('no rule excludes what it has no opinion on: each excludes something and not everything', () => {
  for (const { id, excludes } of rules) {
    expect(excludes.length, id).toBeGreaterThan(0);
    expect(excludes.length, id).toBeLessThan(placementIds.length);
  }
});

test('every placement is excluded by some rule and burdened by none or some: no placement escapes the book', () => {
  expect(placementIds.filter((id) => rules.every(({ excludes }) => !excludes.includes(id)))).toEqual([]);
});
