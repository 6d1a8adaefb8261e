import { expect, type Page, test } from '@playwright/test';
import { addressOf, answerOf, calculators, expected, fieldOf, open, pages, telling } from './site.ts';

type Stop = { readonly name: string; readonly marked: boolean; readonly seen: boolean };

/** Numbers every control that Tab should reach: one of each group of radio buttons, nothing that is hidden or disabled. */
const numberControls = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const groups = new Set<string>();
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ];
    const reachable = controls.filter((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled, [tabindex="-1"]'))
        return false;
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
      if (groups.has(control.name)) return false;
      groups.add(control.name);
      return true;
    });
    for (const control of reachable)
      control.dataset['stop'] =
        control instanceof HTMLInputElement && control.type === 'radio' ? `radio ${control.name}` : 'yes';
    return reachable.length;
  });

const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    if (element instanceof HTMLInputElement && element.type === 'radio')
      document.querySelector(`[data-stop="radio ${element.name}"]`)?.removeAttribute('data-stop');
    element.removeAttribute('data-stop');
    const shown = element.closest('label') ?? element;
    const marks = (target: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const box = element.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.id} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)}`,
      marked: [element, shown, element.nextElementSibling ?? element].some(marks),
      seen: box.bottom > 0 && box.top < innerHeight,
    };
  });

for (const address of pages)
  test(`Tab reaches every control of ${address} and shows where it is`, async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, address);
    const controls = await numberControls(page);
    const stops: Stop[] = [];
    for (let press = 0; press < controls + 20; press++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === undefined) break;
      stops.push(stop);
    }
    const missed = await page
      .locator('[data-stop]')
      .evaluateAll((all) => all.map((control) => control.outerHTML.slice(0, 120)));
    expect(missed).toEqual([]);
    expect(stops.filter(({ marked }) => !marked).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
  });

for (const calculator of calculators)
  test(`${calculator.id} answers by keyboard alone`, async ({ page }) => {
    await open(page, addressOf(calculator));
    const { name, value } = await telling(calculator);
    const field = fieldOf(page, calculator, name);
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab');
      if (await field.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(String(value));
    await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
  });
