import type { Format } from '../formats/format.ts';
import { type FormatName, formats } from '../formats/index.ts';
import { dotnetJson, goJson, type JsonDialect, javascript, phpJson, pythonAscii } from './serialise.ts';

type Writer = {
  readonly label: string;
  /** Nobody named the writer: it is the one of the version of the library that the format was measured with. */
  readonly isAssumed: boolean;
  readonly dialectFor: (format: Format) => JsonDialect;
};

/** The JSON writers that claims can be written with: the format's own, or one in its place. */
export const serializers = {
  library: { label: "the format's own", isAssumed: true, dialectFor: ({ dialect }) => dialect },
  'json-utf8': { label: 'UTF-8', isAssumed: false, dialectFor: ({ plainDialect = javascript }) => plainDialect },
  'json-ascii': { label: 'ASCII (Python, PyJWT)', isAssumed: false, dialectFor: () => pythonAscii },
  'json-go': { label: 'Go', isAssumed: false, dialectFor: () => goJson },
  'json-dotnet': { label: '.NET', isAssumed: false, dialectFor: () => dotnetJson },
  'json-php': { label: 'PHP', isAssumed: false, dialectFor: () => phpJson },
} as const satisfies Readonly<Record<string, Writer>>;

/** `library` is what the format's own library writes; the others override it. */
export type Serializer = keyof typeof serializers;

/**
 * How a format's claims become text. Flask sorts keys and escapes to ASCII (its JSON provider), while a plain
 * itsdangerous serializer is `json-utf8`; Django escapes to ASCII; Rails escapes for HTML; most others write
 * what `JSON.stringify` writes. `json-ascii` is Python's `json.dumps` with compact separators, as
 * PyJWT writes; Go escapes for HTML, .NET and PHP write ASCII, PHP with each slash escaped.
 * @example serialise({ name: 'é' }, dialectOf('django', 'library')) // '{"name":"\\u00e9"}'
 */
export const dialectOf = (format: FormatName, serializer: Serializer): JsonDialect =>
  serializers[serializer].dialectFor(formats[format]);
