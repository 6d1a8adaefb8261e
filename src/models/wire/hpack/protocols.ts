/** What a connection's header compression has to work with. */
type Tables = { readonly headerTableBytes: number; readonly qpackTableBytes: number };

type Compression = {
  readonly staticTable: 'hpack' | 'qpack';
  /** Size of the dynamic table that the server allows. */
  tableBytes(tables: Tables): number;
  /** Insertions travel on a stream of their own, the request refers to one with a byte, and an encoder may do without a dynamic table. */
  readonly isApart: boolean;
};

type ProtocolTraits = {
  readonly label: string;
  /** Absent where every field is sent as it is. */
  readonly compression?: Compression;
};

/** The versions of HTTP that differ in what a repeated field costs. */
export const protocols = {
  http1: { label: 'HTTP/1.1' },
  http2: {
    label: 'HTTP/2',
    compression: { staticTable: 'hpack', tableBytes: ({ headerTableBytes }) => headerTableBytes, isApart: false },
  },
  http3: {
    label: 'HTTP/3',
    compression: { staticTable: 'qpack', tableBytes: ({ qpackTableBytes }) => qpackTableBytes, isApart: true },
  },
} as const satisfies Readonly<Record<string, ProtocolTraits>>;

/** How a protocol compresses header fields; undefined where it does not. */
export const compressionOf = (protocol: keyof typeof protocols): Compression | undefined => {
  const traits: ProtocolTraits = protocols[protocol];
  return traits.compression;
};
