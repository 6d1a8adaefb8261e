/** Accessibility as axe sees it, in both themes. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The only rules that look at colours. A theme changes nothing else of a page, so the second theme is asked for these alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of the page as it stands, in light and in dark, short enough to read. */
export async function violations(page: Page): Promise<readonly string[]> {
  // A constructed sheet: the policy of the page refuses a style element of the test's
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets.push(still);
  });
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    // No page has a frame, so the mode that opens a second page for cross-origin frames would only cost time
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations: all } = await (theme === 'light' ? axe.withTags(tags) : axe.withRules(colourRules)).analyze();
    for (const { id, nodes } of all)
      for (const node of nodes.slice(0, 4))
        found.push(
          `${theme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
        );
  }
  return found;
}
