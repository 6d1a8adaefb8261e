/** The public interface by area, as the reference shows it: one area a page. */
import { entries } from '../package/entries.ts';
import { type Declared, declarationsOf, namespacesOf } from './declarations.ts';

export type Area = {
  /** Also the page: `/reference/api/queueing/`. */
  readonly id: string;
  readonly title: string;
  /** How a program gets at it. */
  readonly imported: string;
  /** What it is for, in a sentence or two. */
  readonly about: string;
  readonly declared: readonly Declared[];
};

const titles: Readonly<Record<string, string>> = { wire: 'On the wire', token: 'Tokens', store: 'Stores' };
const titled = (id: string): string => titles[id] ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

/** An entry point is one area by itself, or one area for each namespace in it. */
function areasOf(
  entry: string,
  { source, about }: { readonly source: string; readonly about: string },
): readonly Area[] {
  const namespaces = namespacesOf(source);
  if (namespaces.length === 0)
    return [
      {
        id: entry,
        title: titled(entry),
        imported: `import { … } from 'where-state-lives/${entry}'`,
        about,
        declared: declarationsOf(source),
      },
    ];
  return namespaces.map(({ name, file, doc }) => ({
    id: name,
    title: titled(name),
    imported: `import { ${name} } from 'where-state-lives/${entry}'`,
    about: doc?.paragraphs.join(' ') ?? '',
    declared: declarationsOf(file),
  }));
}

/** Every area of every entry point, in the order in which the package lists them. */
export const areas = (): readonly Area[] => Object.entries(entries).flatMap(([entry, one]) => areasOf(entry, one));
