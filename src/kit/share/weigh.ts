/** What a frame of the same origin has loaded, as the server sent it, in bytes without headers. */
export function loadedBytes(frame: Window): number {
  const { performance } = frame;
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return entries.reduce((sum, entry) => sum + ('encodedBodySize' in entry ? Number(entry.encodedBodySize) : 0), 0);
}
