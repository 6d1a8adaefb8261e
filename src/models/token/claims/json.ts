/** Any JSON value, as `JSON.parse` returns it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object: claims, or the members of a header. */
export type JsonObject = { readonly [name: string]: Json };

/** Tells objects from arrays and scalars. @example isJsonObject([]) // false */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parses a text that is probably JSON; undefined where it is not, or is nested deeper than the engine parses.
 * Of duplicate keys the last wins, as in every JSON parser that tokens meet.
 * @example parseJson('{"a":1,"a":2}') // { a: 2 }
 */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
