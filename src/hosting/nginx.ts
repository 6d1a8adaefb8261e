import { always, type HeaderSet, type Headers, headerSets } from './headers.ts';

const packed = [
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/xml',
  'text/xml',
  'text/plain',
  'text/markdown',
  'image/svg+xml',
].join(' ');

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** nginx sends a header with errors only where it says so: what may be kept is said of what was found, the rest of everything. */
const addHeaders = (headers: Headers) =>
  Object.entries(headers).map(
    ([name, value]) => `add_header ${name} ${quoted(value)}${name === 'Cache-Control' ? '' : ' always'};`,
  );

const location = (base: string, { prefix, headers }: HeaderSet, more: readonly string[]) => [
  `location ^~ ${base}${prefix} {`,
  ...indented([
    // Redirects to folders work behind a proxy that ends TLS on another port
    'absolute_redirect off;',
    'index index.html;',
    `error_page 404 ${base}404.html;`,
    'charset utf-8;',
    `charset_types ${packed};`,
    'gzip on;',
    'gzip_vary on;',
    // By itself nginx compresses neither what a proxy asks for nor what is asked for over HTTP/1.0, which proxies speak
    'gzip_proxied any;',
    'gzip_http_version 1.0;',
    'gzip_comp_level 6;',
    'gzip_min_length 1000;',
    `gzip_types ${packed};`,
    ...addHeaders({ ...always, ...headers }),
    ...more,
  ]),
  '}',
];

/**
 * Locations for a server block of nginx whose `root` holds the site at its base path. nginx takes the longest prefix that fits, so their order is free.
 * @param base where the site lives, with a slash at either end
 */
export const nginxConfiguration = (base: string): string =>
  [
    `# Written by the build for a site at ${base}. Include it in the server block whose root holds the site at that path.`,
    ...(base === '/'
      ? []
      : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }`]),
    ...['_headers', '_nginx.conf'].map((file) => `location = ${base}${file} { return 404; }`),
    ...headerSets.flatMap((rule) =>
      location(
        base,
        rule,
        // Its own types end at the braces, so the table of the server stays whole
        rule.prefix === '' ? ['location ~ \\.md$ { types {} default_type text/markdown; }'] : [],
      ),
    ),
    '',
  ].join('\n');
