/** How often a product is met, as far as public threads tell; decides only where nothing else does. By id of a hop. */
export const oftenMet: ReadonlyMap<string, number> = new Map([
  ['nginx', 1],
  ['node', 0.8],
  ['browser', 0.4],
  ['kestrel', 0.3],
  ['tomcat', 0.3],
  ['envoy', 0.3],
  ['cloudflare', 0.2],
  ['gunicorn', 0.2],
]);
