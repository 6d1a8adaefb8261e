/** Until the package is on a registry it is built from a checkout; the command pins the commit that this site was built from. */
import { execFileSync } from 'node:child_process';
import pkg from '../../package.json' with { type: 'json' };

/** The commit that is checked out; undefined outside of a repository. */
function commit(): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** The address in package.json, where there is one. */
function repository(
  project: typeof pkg & { readonly repository?: string | { readonly url: string } },
): string | undefined {
  const { repository: known } = project;
  return (typeof known === 'string' ? known : known?.url)?.replace(/^git\+/, '');
}

/**
 * The lines that build the package from its source and add it to a project.
 *
 * @param address where the source can be cloned from; without one the lines start in a checkout
 * @example installCommand(undefined, '6b2331d').split('\n')[0] // 'git checkout 6b2331d'
 */
export function installCommand(address = repository(pkg), pinned = commit()): string {
  const { name, version } = pkg;
  return [
    ...(address ? [`git clone ${address} ${name} && cd ${name}`] : []),
    ...(pinned ? [`git checkout ${pinned}`] : []),
    'npm ci && npm run build:package',
    'npm pack ./package-dist',
    '',
    '# then, in your own project',
    `npm install ../${name}/${name}-${version}.tgz`,
  ].join('\n');
}
