/** The folder of schemas on the site. `v1` changes when a schema changes in a way that a reader of the old one cannot follow. */
const FOLDER = 'schemas/v1/';

/** Where the files about a calculator can be fetched. */
export type SchemaAddresses = { readonly schema: string; readonly examples: string };

/**
 * Addresses of a calculator's schema and examples.
 *
 * @param site the address of the site, base path included
 * @example schemaAddresses('replicas', 'https://example.org/state').schema // 'https://example.org/state/schemas/v1/replicas.json'
 */
export const schemaAddresses = (id: string, site: string): SchemaAddresses => {
  const start = `${site.replace(/\/$/, '')}/${FOLDER}${id}`;
  return { schema: `${start}.json`, examples: `${start}.examples.json` };
};
