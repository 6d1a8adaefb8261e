/** The address of the site, base path included: `https://example.org/state/`. A path alone where the build does not know its host. */
export const siteAddress = (site: URL | undefined): string =>
  site ? new URL(import.meta.env.BASE_URL, site).href : import.meta.env.BASE_URL;
