import styles from '../styles/update-notice.css?url';

const button = (label: string, act: () => void) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  made.addEventListener('click', act);
  return made;
};

/**
 * Says that a new version of the site is there, and loads it when asked. It takes no focus and covers nothing that has it; without an answer the version
 * waits until every page of the site is closed.
 */
export function offerUpdate(waiting: ServiceWorker): void {
  if (document.querySelector(`link[href="${styles}"]`)) return;
  const notice = Object.assign(document.createElement('aside'), { className: 'update-notice' });
  notice.setAttribute('aria-label', 'New version');
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  notice.append(
    words,
    button('Reload', () => {
      const reload = () => location.reload();
      // Another tab may have let it take over already
      if (waiting.state !== 'installed') return reload();
      navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage('take over');
    }),
    button('Later', () => notice.remove()),
  );
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
  style.addEventListener('load', () => {
    document.body.append(notice);
    // A status that is filled after it is there is read out
    words.textContent = 'A new version is ready.';
  });
  document.head.append(style);
}
