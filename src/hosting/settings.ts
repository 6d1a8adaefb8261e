/** What a build is told by its environment. */

/** Where the site is built to live: `BASE`, with a slash at either end. */
export const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/');

/** Whether readers get a copy of the site for offline reading: yes, unless it says `OFFLINE=off`. */
export const keepsOffline = process.env['OFFLINE'] !== 'off';
