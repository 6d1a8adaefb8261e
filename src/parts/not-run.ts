/**
 * Code on a page is run by a test as it is printed. What needs something that neither npm nor Debian has says so, in the fence (```` ```js not-run=k6 ````) and below the code:
 * its syntax is checked, and no more.
 */

/** What is missing, by the word in the fence. */
const missing: Readonly<Record<string, string>> = {
  aws: 'it needs an account of Amazon Web Services',
  'github-actions': 'it needs a repository on GitHub',
  k6: 'neither npm nor Debian has k6',
  kubernetes: 'it needs a cluster of Kubernetes',
  mkdocs: 'Debian has MkDocs 1.4 only',
  systemd: 'it needs a machine that systemd runs',
};

/** The word of a fence's meta: "k6" in "wrap not-run=k6". */
export const notRun = (meta: string | null | undefined): string | undefined =>
  /(?:^|\s)not-run=(\S+)/.exec(meta ?? '')?.[1];

/**
 * The sentence below code that no test runs; undefined below code that one does. Throws for a reason that nobody has described.
 *
 * @example notRunWords('wrap not-run=k6') // 'Not run by our tests, which check its syntax only: neither npm nor Debian has k6.'
 */
export function notRunWords(meta: string | null | undefined): string | undefined {
  const reason = notRun(meta);
  if (reason === undefined) return undefined;
  const why = missing[reason];
  if (why === undefined)
    throw new Error(`not-run=${reason}: say why in src/parts/not-run.ts; there are ${Object.keys(missing).join(', ')}`);
  return `Not run by our tests, which check its syntax only: ${why}.`;
}
