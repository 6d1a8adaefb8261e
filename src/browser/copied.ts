/** What a page puts on the clipboard, and how it is compared with what Node says. */
import { expect, type Page } from '@playwright/test';

/** The text that a button copies. Needs the permissions of the clipboard. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Where two JSON values differ. Engines round the last digit of exp and log as they like. */
export function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.abs(b) ? [] : [`${path}: ${a} is not ${b}`];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? [] : [`${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`];
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  if (left.length !== right.size) return [`${path}: ${Object.keys(a)} are not ${Object.keys(b)}`];
  return left.flatMap(([key, value]) => differences(value, right.get(key), `${path}.${key}`));
}
