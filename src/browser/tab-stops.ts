/** What a reader meets who goes through a page with the Tab key. */
import type { JSHandle, Page } from '@playwright/test';

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

/** Has the page note each stop when the next key goes down: by then whatever the focus scrolls has been scrolled. */
const noteStops = (page: Page): Promise<JSHandle<Stop[]>> =>
  page.evaluateHandle(() => {
    const stops: Stop[] = [];
    const marks = (target: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const note = () => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return;
      if (element instanceof HTMLInputElement && element.type === 'radio')
        document.querySelector(`[data-stop="radio ${element.name}"]`)?.removeAttribute('data-stop');
      element.removeAttribute('data-stop');
      const shown = element.closest('label') ?? element;
      const box = element.getBoundingClientRect();
      stops.push({
        name: `${element.tagName} ${element.id} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)}`,
        marked: [element, shown, element.nextElementSibling ?? element].some(marks),
        seen: box.bottom > 0 && box.top < innerHeight,
      });
    };
    addEventListener('keydown', note, { capture: true });
    return stops;
  });

/** Presses Tab through a page that was just opened: controls that it misses, and stops that show no focus or lie out of sight. */
export async function tabThrough(page: Page) {
  const controls = await numberControls(page);
  const noted = await noteStops(page);
  const left = page.locator('[data-stop]');
  for (let press = 0; press < controls + 20; press++) {
    await page.keyboard.press('Tab');
    // Asked now and then: asking costs more than a press
    if (press % 20 === 19 && (await left.count()) === 0) break;
  }
  const stops = await noted.jsonValue();
  const missed = await left.evaluateAll((all) => all.map((control) => control.outerHTML.slice(0, 120)));
  return {
    missed,
    unmarked: stops.filter(({ marked }) => !marked).map(({ name }) => name),
    unseen: stops.filter(({ seen }) => !seen).map(({ name }) => name),
  };
}
