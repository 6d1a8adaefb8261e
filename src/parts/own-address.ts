/** Pages print the address that the project is published at; a site that somebody builds for themselves prints its own. */
import pkg from '../../package.json' with { type: 'json' };

/**
 * A text with the published address replaced by that of a build: with a path behind it by the whole address, alone (as a policy names a site) by its origin.
 *
 * @param root address of the build, base path included
 * @example withOwnAddress('script-src https://where-state-lives.example;', 'https://docs.example/handbook/') // 'script-src https://docs.example;'
 */
export const withOwnAddress = (text: string, root: string): string =>
  text.replaceAll(`${pkg.homepage}/`, root).replaceAll(pkg.homepage, new URL(root).origin);
