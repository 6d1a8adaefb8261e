/** What moved on a page while it loaded. */
import { expect, type Page } from '@playwright/test';

/** All layout shifts since the page began, and what moved, once the numbers of a link are shown and the pictures have followed: after a quiet time. */
export async function shifts(page: Page, quietMilliseconds = 600): Promise<readonly string[]> {
  await expect(page.locator('html[data-scenario]')).toHaveCount(0);
  return page.evaluate(
    (quiet) =>
      new Promise<readonly string[]>((resolve) => {
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
            const names = sources.map(({ node }) =>
              node instanceof Element ? `${node.tagName}.${node.className}` : 'text',
            );
            moved.push(`${'value' in entry ? entry.value : '?'} ${names.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(moved), quiet);
      }),
    quietMilliseconds,
  );
}
