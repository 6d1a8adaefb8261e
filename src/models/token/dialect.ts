import type { JsonDialect } from './serialise.ts';
import type { FormatName } from './token-format.ts';

/** `library` is what the format's own library writes; the others override it. */
export type Serializer = 'library' | 'json-utf8' | 'json-ascii';

const javascript: JsonDialect = { escapes: 'none', sortedKeys: false, numbers: 'javascript' };
const pythonAscii: JsonDialect = { escapes: 'ascii', sortedKeys: false, numbers: 'python' };
const pythonUtf8: JsonDialect = { escapes: 'none', sortedKeys: false, numbers: 'python' };

function library(format: FormatName): JsonDialect {
  switch (format) {
    case 'flask':
      return { escapes: 'ascii', sortedKeys: true, numbers: 'python' };
    case 'django':
      return pythonAscii;
    case 'rails':
      return { escapes: 'html', sortedKeys: false, numbers: 'ruby' };
    default:
      return javascript;
  }
}

/**
 * How a format's claims become text. Flask sorts keys and escapes to ASCII (its JSON provider), while a plain
 * itsdangerous serializer is `json-utf8`; Django escapes to ASCII; Rails escapes for HTML; the rest write
 * what `JSON.stringify` writes. `json-ascii` is Python's `json.dumps` with compact separators.
 * @example dialectOf('django', 'library').escapes // 'ascii'
 */
export function dialectOf(format: FormatName, serializer: Serializer): JsonDialect {
  if (serializer === 'library') return library(format);
  if (serializer === 'json-ascii') return pythonAscii;
  return format === 'flask' || format === 'django' ? pythonUtf8 : javascript;
}
