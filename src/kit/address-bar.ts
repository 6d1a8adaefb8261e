const QUIET_MILLISECONDS = 300;

/**
 * Writes a query into the address bar: at once where that is a step of the history, else after a quiet time, since browsers refuse more
 * than a hundred changes in half a minute. Does nothing where there is no history.
 */
export function addressWriter(query: () => string): (push: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (push) => {
    if (typeof history === 'undefined') return;
    clearTimeout(timer);
    const write = () => {
      const text = query();
      const address = `${location.pathname}${text ? `?${text}` : ''}${location.hash}`;
      if (push) history.pushState({ own: true }, '', address);
      else history.replaceState({ own: true }, '', address);
    };
    if (push) write();
    else timer = setTimeout(write, QUIET_MILLISECONDS);
  };
}
