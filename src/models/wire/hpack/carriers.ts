import { type HeaderText, joinText, textOf } from './header-text.ts';

/** A header field, as header compression sees it. */
export type HeaderField = {
  /** Octets of its name: RFC 7541, section 4.1 counts it towards an entry of the dynamic table. */
  readonly nameOctets: number;
  /** Index of the name in the static tables of HPACK (RFC 7541, Appendix A) and QPACK (RFC 9204, Appendix A). */
  readonly staticName: { readonly hpack: number; readonly qpack: number };
  /** nghttp2 and Firefox hold it for a secret and never index it. */
  readonly isSecret: boolean;
};

/** Everything that tells one way of carrying a value from another. */
type CarrierTraits = {
  readonly label: string;
  /** Absent where the value is no header, so that nothing compresses it. */
  readonly header?: HeaderField;
  /** It has a name of its own among others, and a browser keeps it: a cookie. */
  readonly isNamed: boolean;
  /** The server issues it; what travels in a body the client composes or was sent anyway. */
  readonly isIssued: boolean;
  /** The value as a client sends it. */
  sent(cookieName: string, value: HeaderText): HeaderText;
  /** Bytes of a response that hands it to the client. */
  returnedBytes(cookieName: string, valueOctets: number): number;
};

/** Attributes of a Set-Cookie line, assumed: `; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=86400` has 55 bytes. */
const attributeBytes = 60;
const bearer = textOf('Bearer ');
const bare = { isNamed: false, returnedBytes: (_: string, valueOctets: number) => valueOctets } as const;

/** Every way in which a value travels with a request. */
export const carriers = {
  cookie: {
    label: 'Cookie',
    header: { nameOctets: 6, staticName: { hpack: 32, qpack: 5 }, isSecret: false },
    isNamed: true,
    isIssued: true,
    sent: (cookieName, value) => joinText(textOf(`${cookieName}=`), value),
    returnedBytes: (cookieName, valueOctets) => 12 + cookieName.length + 1 + valueOctets + attributeBytes,
  },
  authorization: {
    ...bare,
    label: 'Authorization',
    header: { nameOctets: 13, staticName: { hpack: 23, qpack: 84 }, isSecret: true },
    isIssued: true,
    sent: (_, value) => joinText(bearer, value),
  },
  body: { ...bare, label: 'Body', isIssued: false, sent: (_, value) => value },
} as const satisfies Readonly<Record<string, CarrierTraits>>;

/** What tells a carrier from others, by the common type. */
export const carrierTraits = (carrier: keyof typeof carriers): CarrierTraits => carriers[carrier];
