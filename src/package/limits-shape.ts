/** The shape of the limits as data. */

/** One limit of one hop: the largest that it accepts of one thing, and what it does above. */
export type HeaderLimit = {
  /** Stable: it is never used for anything else. */
  readonly id: string;
  /** The id of the hop that it is a limit of. */
  readonly hop: string;
  readonly label: string;
  /** What it is held against: what a client asks, or what a service answers. */
  readonly way: 'request' | 'response';
  readonly protocol: 'http1' | 'http2' | 'both';
  /**
   * `cookie` name and value, `value` the value alone, `set-cookie` name, value and attributes, `field` one header line without CRLF, `head` the whole
   * head, `encoded` the Huffman-coded length of a field (HTTP/2), `target` the request target, `fields` the number of header fields.
   */
  readonly counts: 'cookie' | 'value' | 'set-cookie' | 'field' | 'head' | 'encoded' | 'target' | 'fields';
  /** The largest that is accepted. */
  readonly value: number;
  readonly unit: 'bytes' | 'fields';
  /** What happens one byte, or one field, above. */
  readonly refusal: string;
  /** The status that the client gets, where it gets one. */
  readonly status?: number | undefined;
  /** The line of configuration that raises it, or "not adjustable". */
  readonly lift: string;
  /** Texts as they stand on the screen, in a log or in a console. */
  readonly says: readonly string[];
  readonly version?: string | undefined;
  /** How it is known, most trustworthy first. */
  readonly confidence: 'measured' | 'specification' | 'documentation' | 'issue' | 'secondary' | 'remembered';
  /** The day on which it was seen, YYYY-MM-DD. */
  readonly seen: string;
  readonly source: { readonly title: string; readonly url?: string | undefined };
  /** The experiment that measured it. */
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
};

/** A browser, network, balancer, proxy, server or library. */
export type HeaderHop = {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  /** Where it stands on the way of a request. */
  readonly at: 'client' | 'cdn' | 'balancer' | 'proxy' | 'server' | 'library';
  /** Other names that people know it by. */
  readonly aliases: readonly string[];
  /** The hop that it is built on. */
  readonly on?: string | undefined;
  /** Bytes of header fields that it adds to what it passes on. */
  readonly adds?: { readonly request?: number | undefined; readonly response?: number | undefined } | undefined;
  /** Ids of all limits that hold for it, those of what it is built on included. */
  readonly limits: readonly string[];
};

/** All of an edition. */
export type HeaderLimits = {
  readonly edition: string;
  readonly hops: readonly HeaderHop[];
  readonly limits: readonly HeaderLimit[];
};
