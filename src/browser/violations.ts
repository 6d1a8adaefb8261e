/** Accessibility as axe sees it, in both themes where nothing else is said. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { all } from './site.ts';

/** The only rules that look at colours. A theme changes nothing else of a page, so the second theme is asked for these alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const THEMES = ['light', 'dark'] as const;

/** Both themes where everything is asked, else one for each of a row of similar pages, the next for the next. */
export const themesOf = (index: number): readonly (typeof THEMES)[number][] =>
  all ? THEMES : THEMES.slice(index % 2, (index % 2) + 1);

/**
 * Violations of the page as it stands, short enough to read.
 *
 * @param within selector of the part that is asked
 */
export async function violations(
  page: Page,
  { themes = THEMES, within = 'html' }: { themes?: readonly (typeof THEMES)[number][]; within?: string } = {},
): Promise<readonly string[]> {
  // A constructed sheet: the policy of the page refuses a style element of the test's
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets.push(still);
  });
  const found: string[] = [];
  for (const theme of themes) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    // No page has a frame, so the mode that opens a second page for cross-origin frames would only cost time
    const axe = new AxeBuilder({ page })
      .include(within)
      .setLegacyMode()
      .options({ resultTypes: ['violations'] });
    const { violations: broken } = await (theme === themes[0]
      ? axe.withTags(tags)
      : axe.withRules(colourRules)
    ).analyze();
    for (const { id, nodes } of broken)
      for (const node of nodes.slice(0, 4))
        found.push(
          `${theme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
        );
  }
  return found;
}
