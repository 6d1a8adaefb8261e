import { javascript } from '../claims/serialise.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { type Identifier, identifiers } from '../identifiers.ts';
import type { Format } from './format.ts';

/**
 * Size of an opaque id: all of it is reference and nothing is state, so it never grows.
 * @example opaque('base64url-256').tokenBytes // 43
 */
export const opaque = (identifier: Identifier): TokenSize =>
  tokenOf([{ name: 'session id', bytes: identifiers[identifier] }]);

/** An id of which nothing but its length is known: a text that no other format reads is taken for one. */
export const opaqueFormat = {
  label: 'Opaque id',
  kind: 'reference',
  dialect: javascript,
  asks: () => ['identifier'],
  sizer:
    ({ identifier }) =>
    () =>
      opaque(identifier),
} as const satisfies Format;
