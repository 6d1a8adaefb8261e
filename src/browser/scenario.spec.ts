import { expect } from '@playwright/test';
import { holdScripts } from './hold-scripts.ts';
import {
  type AnyCalculator,
  addressOf,
  answerOf,
  calculatorOf,
  calculators,
  expected,
  fieldOf,
  open,
  unfold,
} from './site.ts';
import { test } from './test.ts';
import { stored } from './watch.ts';

const KEY = 'where-state-lives:scenario';

/** Names of the number fields that a calculator shares, by the scenario's key. */
const sharedBy = ({ fields }: AnyCalculator): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'quantity' && field.shared ? [[field.shared, name]] : [],
    ),
  );

/** For each calculator the next one in the list that asks for something it asks for too. */
const pairs = calculators.flatMap((from, index) => {
  const others = [...calculators.slice(index + 1), ...calculators.slice(0, index)];
  const to = others.find((other) => [...sharedBy(other).keys()].some((key) => sharedBy(from).has(key)));
  const key = to && [...sharedBy(from).keys()].find((shared) => sharedBy(to).has(shared));
  return to && key ? [{ from, to, key }] : [];
});

for (const { from, to, key } of pairs)
  test(`${key} carries from ${from.id} to ${to.id}, and nothing else is kept`, async ({ page, context }) => {
    const [source = '', target = ''] = [sharedBy(from).get(key), sharedBy(to).get(key)];
    const field = from.fields[source];
    const value = field?.kind === 'quantity' ? field.default * 2 : 0;
    await open(page, addressOf(from));
    await unfold(page);
    await fieldOf(page, from, source).fill(String(value));
    await expect.poll(async () => Object.keys((await stored(page, context)).session)).toEqual([KEY]);
    const { local, cookies } = await stored(page, context);
    expect({ local, cookies }).toEqual({ local: {}, cookies: [] });
    await open(page, addressOf(to));
    await expect(fieldOf(page, to, target)).toHaveValue(new RegExp(`^${value}$|^${value.toLocaleString('en-GB')}$`));
    await expect(answerOf(page)).toHaveText((await expected(to, { [target]: value })).answer);
    await page.getByRole('button', { name: 'Reset to the example' }).click();
    await expect(answerOf(page)).toHaveText((await expected(to)).answer);
  });

test('a preset and Back leave no mixture: the tab is again as it was before', async ({ page }) => {
  const replicas = calculatorOf('replicas');
  const preset = replicas.presets.find(({ inputs }) => Object.keys(inputs).length > 3);
  if (!preset) throw new Error('no preset with several inputs');
  await open(page, addressOf(replicas));
  await fieldOf(page, replicas, 'peakRequestsPerSecond').fill('900');
  const before = { peakRequestsPerSecond: 900 };
  await expect(answerOf(page)).toHaveText((await expected(replicas, before)).answer);
  await page.getByLabel('Start from').selectOption({ label: preset.label });
  await expect(answerOf(page)).toHaveText((await expected(replicas, { ...before, ...preset.inputs })).answer);
  await page.goBack();
  await expect(answerOf(page)).toHaveText((await expected(replicas, before)).answer);
  await expect.poll(() => page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '{}'), KEY)).toEqual(before);
});

test('what follows goes with what was typed on another page, says so, and comes back after it was typed over', async ({
  page,
}) => {
  const [failover, replicas] = [calculatorOf('failover'), calculatorOf('replicas')];
  await open(page, addressOf(replicas));
  await fieldOf(page, replicas, 'peakRequestsPerSecond').fill('1200');
  await expect(answerOf(page)).toHaveText((await expected(replicas, { peakRequestsPerSecond: 1200 })).answer);
  const pinned = (await expected(failover, { peakRequestsPerSecond: 1200 })).inputs['replicas'];
  await open(page, addressOf(failover));
  const field = fieldOf(page, failover, 'replicas');
  await expect(field).toHaveValue(String(pinned));
  await expect(page.locator('#failover-replicas-source')).toContainText(`Follows: ${pinned}, from Replicas`);
  await field.fill('30');
  await expect(page.locator('#failover-replicas-source')).toContainText(`${pinned} would follow from Replicas`);
  await page.getByRole('button', { name: 'Let it follow' }).click();
  await expect(field).toHaveValue(String(pinned));
});

test('what was typed and the preset that was chosen before the page was awake hold in the tab', async ({ page }) => {
  const replicas = calculatorOf('replicas');
  const preset = replicas.presets.find(({ inputs }) => !Object.hasOwn(inputs, 'activeSessions'));
  const wake = await holdScripts(page);
  await page.goto(addressOf(replicas), { waitUntil: 'commit' });
  await fieldOf(page, replicas, 'activeSessions').fill('54321');
  await page.getByLabel('Start from').selectOption({ label: preset?.label ?? '' });
  wake();
  const chosen = { ...preset?.inputs, activeSessions: 54_321 };
  await expect(answerOf(page)).toHaveText((await expected(replicas, chosen)).answer);
  await open(page, addressOf(replicas));
  await expect(answerOf(page)).toHaveText((await expected(replicas, chosen)).answer);
});

for (const hasWorker of [true, false])
  test(`what follows is found ${hasWorker ? 'beside the page' : 'on the page, where the browser has no worker'}, a newer value first`, async ({
    page,
  }) => {
    const retries = calculatorOf('retries');
    if (!hasWorker) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await open(page, addressOf(retries));
    const peak = fieldOf(page, retries, 'peakRequestsPerSecond');
    for (const text of ['1', '12', '120', '1200']) await peak.fill(text);
    await expect(answerOf(page)).toHaveText((await expected(retries, { peakRequestsPerSecond: 1200 })).answer);
    expect(workers.map((url) => /\w+\.worker/.exec(url)?.[0])).toEqual(hasWorker ? ['follow.worker'] : []);
    await page.goto(`${addressOf(retries)}#peakRequestsPerSecond=2400`);
    await expect(answerOf(page)).toHaveText((await expected(retries, { peakRequestsPerSecond: 2400 })).answer);
  });
