import type pkg from '../../package.json';

type Manifest = Readonly<Record<string, unknown>>;

/** Where the declarations of a source stand in the package. */
const typesOf = (source: string): string => `./types/${source.replace(/^src\/(.*)\.ts$/, '$1.d.ts')}`;

/**
 * The package.json of the package, from that of the project: what is about the project stays, what is about building it goes.
 *
 * @param entries source by name of the entry point
 */
export function manifestOf(
  project: typeof pkg & { readonly repository?: unknown; readonly bugs?: unknown },
  entries: Readonly<Record<string, string>>,
): Manifest {
  const { name, version, description, license, homepage, engines, repository, bugs } = project;
  return {
    name,
    version,
    description,
    keywords: ['architecture', 'capacity-planning', 'erlang', 'jwt', 'queueing', 'session', 'stateless', 'token'],
    license,
    homepage,
    repository,
    bugs,
    type: 'module',
    sideEffects: false,
    engines,
    bin: { [name]: './cli.js' },
    exports: {
      // The name alone is the calculators
      '.': { types: typesOf(entries['calculators'] ?? ''), default: './calculators.js' },
      ...Object.fromEntries(
        Object.entries(entries).map(([entry, source]) => [
          `./${entry}`,
          { types: typesOf(source), default: `./${entry}.js` },
        ]),
      ),
      './package.json': './package.json',
    },
    files: ['*.js', 'shared', 'types'],
  };
}
