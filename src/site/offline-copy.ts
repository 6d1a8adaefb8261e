/** A page settles first; who is gone by then has downloaded nothing. */
const READING_MILLISECONDS = 3000;

/** Whether the connection is metered, slow or spared: `navigator.connection`, which Chromium has; elsewhere nobody says so. */
function isSpared(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  if (typeof connection !== 'object' || connection === null) return false;
  const says = (key: string, pattern: RegExp) =>
    key in connection && pattern.test(String(Reflect.get(connection, key)));
  return says('saveData', /true/) || says('effectiveType', /2g/) || says('type', /cellular/);
}

/**
 * Keeps the whole site for offline reading: registers the service worker some seconds after the page has loaded, and offers a new version once it is there.
 * On a metered or slow connection only who has a copy already is kept up to date.
 * @param worker address of the worker; undefined where the build has none
 */
export function keepOfflineCopy(worker: string | undefined): void {
  const { serviceWorker } = navigator;
  // Absent without HTTPS
  if (worker === undefined || !serviceWorker || (!serviceWorker.controller && isSpared())) return;
  const register = async () => {
    const registration = await serviceWorker.register(worker);
    const offer = async () => {
      if (registration.waiting && serviceWorker.controller)
        (await import('./update-notice.ts')).offerUpdate(registration.waiting);
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
    await offer();
  };
  addEventListener('load', () => setTimeout(() => register().catch(() => undefined), READING_MILLISECONDS));
}
