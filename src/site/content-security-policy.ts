import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bodies of inline scripts that a browser would run: no src, no data block. */
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(
      ([, attributes = '']) =>
        !/\bsrc=/.test(attributes) && !/type="?(application\/(ld\+)?json|speculationrules)/.test(attributes),
    )
    .map(([, , body = '']) => body);

const inlineStyles = (html: string) =>
  [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, body = '']) => body);

/** An embed has nothing to search, colour or frame, so its policy is shorter. Who may frame it is for a header to say. */
const isEmbed = (html: string) => /<html\b[^>]*\bdata-embed\b/.test(html);

/** A page that promises to send nothing: its policy forbids what its code does not do. Its search is a link to another page's. */
const isSilent = (html: string) => /<meta name="connects" content="nowhere"/.test(html);

/**
 * The policy of one page: its own files, its own inline scripts by hash, nothing else. Only `style=` attributes (syntax colours) are free.
 *
 * @param origin of the site. In a sandbox WebKit compares 'self' with the frame's opaque origin, where others take the address, so an embed names both
 */
export function policyFor(html: string, origin: string): string {
  const scripts = [...new Set(inlineScripts(html).map(sha256))].join(' ');
  const styles = [...new Set(inlineStyles(html).map(sha256))].join(' ');
  if (isEmbed(html))
    return [
      "default-src 'none'",
      `script-src 'self' ${origin} ${scripts}`,
      `style-src ${styles}`,
      `img-src 'self' ${origin}`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join(';');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts}`,
    `style-src-elem 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "frame-src 'self'",
    `connect-src ${isSilent(html) ? "'none'" : "'self'"}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]
    .map((directive) => directive.trim())
    .join(';');
}

/** Writes a policy into every built page, before anything that it governs. Listed last, so that all inline scripts are there. */
export function contentSecurityPolicy(site: string): AstroIntegration {
  const { origin } = new URL(site);
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let pages = 0;
        for await (const file of glob('**/*.html', { cwd: root })) {
          const path = `${root}${file}`;
          const html = await readFile(path, 'utf8');
          const tagged = html.replace(
            /<meta charset="utf-8"\s*\/?>/i,
            (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policyFor(html, origin)}">`,
          );
          if (tagged === html) throw new Error(`${file} has no <meta charset>, so its policy has no place`);
          await writeFile(path, tagged);
          pages++;
        }
        logger.info(`${pages} pages have a policy`);
      },
    },
  };
}
