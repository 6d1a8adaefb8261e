import type { HeaderField } from './carriers.ts';

/** Everything that tells one client's header compression from another's. */
type EncoderTraits = {
  readonly label: string;
  /** It puts fields into the table at all. */
  readonly indexes: boolean;
  /** It goes on inserting what does not fit; the others fall back to a literal with a 4-bit name index. */
  readonly insertsAlways: boolean;
  /** Its QPACK has a dynamic table. */
  readonly hasQpackTable: boolean;
  /** Its HPACK was checked byte by byte against a real client. */
  readonly isChecked: boolean;
  /** Whether the table keeps a field with a value of so many octets. */
  keeps(header: HeaderField, valueOctets: number, tableBytes: number): 'kept' | 'resent' | 'uncertain';
  /** The largest values that it still keeps, smallest first. */
  limits(header: HeaderField, tableBytes: number): readonly number[];
};

/** The table size that every connection starts with (RFC 9113, section 6.5.2); nghttp2 and Go never go above it. */
export const startTableBytes = 4096;
const ownLimit = (tableBytes: number) => Math.min(tableBytes, startTableBytes);

/** What an entry takes besides its value. RFC 7541, section 4.1. */
const overhead = ({ nameOctets }: HeaderField) => 32 + nameOctets;
const keptIf = (kept: boolean) => (kept ? 'kept' : 'resent');

/** nghttp2 takes no shorter cookie for worth keeping. */
const nghttp2Least = 20;

/** Chromium indexes every header, so others compete for the table: measured, they need between 596 and 896 bytes of it. */
const chromiumOthersLeast = 596;
const chromiumOthersMost = 896;

const usual = { indexes: true, insertsAlways: false, hasQpackTable: true, isChecked: false } as const;

/** Encoders that clients use, told apart by what they put into the compression table. */
export const encoders = {
  chromium: {
    ...usual,
    label: 'Chromium',
    insertsAlways: true,
    keeps: (_, valueOctets, tableBytes) => {
      if (valueOctets <= tableBytes - chromiumOthersMost) return 'kept';
      return valueOctets < tableBytes - chromiumOthersLeast ? 'uncertain' : 'resent';
    },
    limits: (_, tableBytes) => [tableBytes - chromiumOthersMost, tableBytes - chromiumOthersLeast - 1],
  },
  firefox: {
    ...usual,
    label: 'Firefox',
    keeps: (header, valueOctets, tableBytes) =>
      keptIf(!header.isSecret && overhead(header) + valueOctets <= tableBytes / 2),
    limits: (header, tableBytes) => (header.isSecret ? [] : [Math.floor(tableBytes / 2) - overhead(header)]),
  },
  nghttp2: {
    ...usual,
    label: 'Node, curl (nghttp2)',
    isChecked: true,
    keeps: (header, valueOctets, tableBytes) =>
      keptIf(
        !header.isSecret &&
          valueOctets >= nghttp2Least &&
          overhead(header) + valueOctets <= (ownLimit(tableBytes) * 3) / 4,
      ),
    limits: (header, tableBytes) => {
      const most = Math.floor((ownLimit(tableBytes) * 3) / 4) - overhead(header);
      return !header.isSecret && most >= nghttp2Least ? [nghttp2Least - 1, most] : [];
    },
  },
  go: {
    ...usual,
    label: 'Go',
    hasQpackTable: false,
    keeps: (header, valueOctets, tableBytes) => keptIf(overhead(header) + valueOctets <= ownLimit(tableBytes)),
    limits: (header, tableBytes) => [ownLimit(tableBytes) - overhead(header)],
  },
  'never-indexed': {
    ...usual,
    label: 'never indexes (gRPC C core)',
    indexes: false,
    keeps: () => 'resent',
    limits: () => [],
  },
} as const satisfies Readonly<Record<string, EncoderTraits>>;

/** What tells an encoder from others, by the common type. */
export const encoderTraits = (encoder: keyof typeof encoders): EncoderTraits => encoders[encoder];
