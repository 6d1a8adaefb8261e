/** A heading's own link, once followed, is also copied: what a reviewer pastes into a comment. */
export function copyHeadingLinks(): void {
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.sl-anchor-link') : undefined;
    if (!(link instanceof HTMLAnchorElement)) return;
    navigator.clipboard?.writeText(link.href).then(
      () => {
        link.dataset['copied'] = '';
        setTimeout(() => delete link.dataset['copied'], 1500);
      },
      () => undefined,
    );
  });
}
