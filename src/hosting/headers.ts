/**
 * The response headers of the site: one table for nginx, for hosts that read `_headers`, for `npm start` and for the offline copy. The content security
 * policy is in each page; headers carry what a page cannot say of itself.
 */
export type Headers = Readonly<Record<string, string>>;

/** What every response has. Features that nothing here uses are off, in frames too; the clipboard stays for the copy buttons. */
export const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
};

/** Kept by a browser, and asked for again each time: an unchanged file costs a 304. */
const revalidated: Headers = { 'Cache-Control': 'no-cache' };

/**
 * What pages of other people load: a sandboxed embed has an opaque origin, so its scripts are requests from elsewhere. The policy is for hosts that are isolated
 * from other origins (`Cross-Origin-Embedder-Policy: require-corp`), as pages with shared memory are: they take no file without it.
 */
const fromAnywhere: Headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** An isolated page shows a frame only where the frame asks the same of what it loads. */
const inIsolatedPages: Headers = { ...fromAnywhere, 'Cross-Origin-Embedder-Policy': 'require-corp' };

export type HeaderSet = {
  /** Where it holds: all paths below the root of the site that begin so. */
  readonly prefix: string;
  readonly headers: Headers;
};

/** The first whose prefix fits holds; the last one fits all. */
export const headerSets: readonly HeaderSet[] = [
  { prefix: '_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...fromAnywhere } },
  // Calculators in other people's pages: these alone may be framed
  { prefix: 'embed/v1', headers: { ...revalidated, ...inIsolatedPages } },
  { prefix: 'schemas/', headers: { ...revalidated, ...fromAnywhere } },
  { prefix: '', headers: { ...revalidated, 'Content-Security-Policy': "frame-ancestors 'none'" } },
];

/** The headers of a path below the root of the site, without a slash before it: "method/", "_astro/a.js". */
export function headerSetOf(path: string): HeaderSet {
  const set = headerSets.find(({ prefix }) => path.startsWith(prefix));
  if (!set) throw new RangeError(`No headers for ${path}`);
  return set;
}

/** All headers of our own for a file below the root of the site. */
export const headersFor = (path: string): Headers => ({ ...always, ...headerSetOf(path).headers });
