import type { Page } from '@playwright/test';

/** What sticks out to the right of a page, but for what scrolls by itself. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/^(auto|scroll)$/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > room + 1 && !element.closest('.sr-only, svg, math') && !scrolls(element);
    });
    return {
      pageScrolls: document.documentElement.scrollWidth > room,
      over: over
        .slice(0, 5)
        .map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent.slice(0, 40)}`),
    };
  });
