import type { Schema } from './field-schema.ts';

type Properties = { readonly [name: string]: Schema };

/** An object that has the required members, may have the optional ones, and no others. */
export const objectOf = (required: Properties, optional: Properties = {}): Schema => ({
  type: 'object',
  ...(Object.keys(required).length > 0 && { required: Object.keys(required) }),
  additionalProperties: false,
  properties: { ...required, ...optional },
});
