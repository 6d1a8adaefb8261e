import { expect } from '@playwright/test';
import { addressOf, answerOf, calculatorOf, expected, fieldOf, open } from './site.ts';
import { test } from './test.ts';

const replicas = calculatorOf('replicas');
test.skip(!replicas, 'no replicas calculator');

test('the waiting probability of ten erlangs on fourteen slots, copied from the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const query =
    'peakRequestsPerSecond=10&serviceMilliseconds=1000&serviceCv=1&slotsPerReplica=1&balancing=shared-queue&replicas=14' +
    '&storeReadsPerRequest=0&storeWritesPerRequest=0&lookUpCpuMicroseconds=0';
  await open(page, `/calculators/replicas/#${query}`);
  await page.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect(page.locator('.said')).toContainText('Copied');
  const { outputs } = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  // Erlang C for 10 erlangs and 14 servers, from published tables.
  expect(outputs.waitProbability).toBeCloseTo(0.174131933595, 11);
});

test('overload and an unreachable target read as answers of their own', async ({ page }) => {
  if (!replicas) return;
  for (const given of [{ replicas: 1, peakRequestsPerSecond: 100_000 }, { targetMilliseconds: 1 }]) {
    const { result, answer } = await expected(replicas, given);
    expect(result.outcome).not.toBe('ok');
    await open(
      page,
      `/calculators/replicas/#${new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]))}`,
    );
    await expect(page.locator('.calculator')).toHaveAttribute('data-outcome', result.outcome);
    await expect(answerOf(page)).toHaveText(answer);
    await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined/);
  }
});

test('a service is simulated on a button, and by itself where the formula errs by more than a tenth', async ({
  page,
}) => {
  if (!replicas) return;
  const simulated = page.locator('.simulated');
  const interval =
    /^Simulated, 200,000 requests: 99% within \d+(\.\d+)? ms to \d+(\.\d+)? ms, a 99% interval\. The formula says \d+(\.\d+)? ms\.$/;
  await open(page, `${addressOf(replicas)}#runtime=threads`);
  await simulated.getByRole('button', { name: 'Simulate this service' }).click();
  await expect(simulated).toHaveText(interval);
  await fieldOf(page, replicas, 'cpuMilliseconds').fill('11');
  await expect(simulated).not.toHaveText(interval);
  await open(page, `${addressOf(replicas)}#balancing=two-choices`);
  await expect(simulated).toHaveText(interval);
});
