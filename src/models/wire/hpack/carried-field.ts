import { carriers, carrierTraits } from './carriers.ts';
import type { HeaderText } from './header-text.ts';

/** How a value travels with a request. */
export type Carrier = keyof typeof carriers;

/** One value that a client sends with each request: where it stands, and the bare token or id itself. */
export type CarriedField = {
  readonly carrier: Carrier;
  /** Name of the cookie; the other carriers do not use it. */
  readonly cookieName: string;
  readonly value: HeaderText;
};

/**
 * The header value as a client sends it: `name=token` in a cookie, `Bearer token` in Authorization, the bare value in a body.
 * A compressor decides by the length of this, not by that of the token.
 *
 * @example headerValueOf({ carrier: 'cookie', cookieName: 'sid', value: textOf('abc') }).octets // 7
 */
export const headerValueOf = ({ carrier, cookieName, value }: CarriedField): HeaderText =>
  carrierTraits(carrier).sent(cookieName, value);

/** Octets of the field name: RFC 7541, section 4.1 counts it towards an entry of the dynamic table. */
export const fieldNameOctets: Readonly<Record<Exclude<Carrier, 'body'>, number>> = {
  cookie: carriers.cookie.header.nameOctets,
  authorization: carriers.authorization.header.nameOctets,
};
