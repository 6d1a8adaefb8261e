/**
 * What stands behind the `#` of an address: values, or a place in the page. A browser never sends it to a server, so whatever a reader types stands
 * there. No DOM: pages, embeds, links and tests share it.
 */
type Address = { readonly search: string; readonly hash: string };

/** Without its sign, and without a text directive (`:~:text=…`), which is for the browser. */
const ownPart = (hash: string): string => hash.replace(/^#/, '').split(':~:', 1)[0] ?? '';

/** A fragment is values where it has an equals sign, which no id of a heading has; otherwise it names a place. */
export const holdsValues = (hash: string): boolean => ownPart(hash).includes('=');

/**
 * The values of an address. Those behind `#` win over those of the same name behind `?`, where addresses had them until 2026-11: these open for ever.
 *
 * @example valuesIn({ search: '?zones=2&sold=1', hash: '#zones=3' }) // sold=1&zones=3
 */
export function valuesIn({ search, hash }: Address): URLSearchParams {
  const values = new URLSearchParams(search);
  const behind = new URLSearchParams(holdsValues(hash) ? ownPart(hash) : '');
  for (const name of behind.keys()) values.delete(name);
  for (const [name, value] of behind) values.append(name, value);
  return values;
}

/**
 * The values of an address as written in a page, a record or a test.
 *
 * @example valuesOf('/calculators/replicas/#zones=2').get('zones') // '2'
 */
export function valuesOf(address: string): URLSearchParams {
  const [, search = '', hash = ''] = /^[^?#]*(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return valuesIn({ search, hash });
}

/** The end of an address that gives these values; nothing where there are none. */
export const fragmentOf = (values: URLSearchParams | string): string => (`${values}` ? `#${values}` : '');
