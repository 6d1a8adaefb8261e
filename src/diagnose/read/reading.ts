/** What is kept of a pasted text: names, lengths, statuses, and which known words stood in it. Nothing here holds a character of a value. */

/** A cookie: its name as far as it is no secret itself, and how long name and value are. */
export type CookieRead = {
  readonly name: string;
  readonly nameBytes: number;
  readonly valueBytes: number;
};

/** A header field. Of a Set-Cookie the cookie that it sets; of a Cookie all that it brings. */
export type FieldRead = {
  readonly name: string;
  readonly valueBytes: number;
  readonly cookies?: readonly CookieRead[];
  /** What stands in front of a token: Bearer, Basic. */
  readonly scheme?: string;
};

/** A head as far as it was read. */
export type HeadRead = {
  /** Request line or status line, without CRLF; absent where it was not in the text. */
  readonly lineBytes?: number;
  readonly fields: readonly FieldRead[];
  /** What a browser measured of the whole head, where it shows no fields. */
  readonly headBytes?: number;
};

export type Dropped = { readonly characters: number; readonly addresses: number; readonly hosts: number };

export type Reading = {
  readonly request?: HeadRead;
  readonly response?: HeadRead;
  readonly protocol?: 'http1' | 'http2';
  readonly statuses: readonly number[];
  /** Ids of what the text says, of the vocabulary in signs.ts. */
  readonly said: readonly string[];
  /** Ids of hops that are named. */
  readonly products: readonly string[];
  /** How many exchanges the text holds; one of them was read. */
  readonly exchanges: number;
  readonly dropped: Dropped;
};

export const nothingRead: Reading = {
  statuses: [],
  said: [],
  products: [],
  exchanges: 0,
  dropped: { characters: 0, addresses: 0, hosts: 0 },
};
/** Whether a text told anything that can be ranked. */
export const isRecognised = (reading: Reading): boolean =>
  reading.statuses.length + reading.said.length + reading.products.length > 0 ||
  reading.request !== undefined ||
  reading.response !== undefined;
