/**
 * The name under which a calculator's `spec.ts` exports it: its id in camel case. Read by name, since a bundler adds exports of its own to the
 * chunk.
 */
export const specNameOf = (id: string): string => id.replace(/-./g, ([, letter]) => letter!.toUpperCase());
