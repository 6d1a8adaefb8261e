import { counted, exact } from '../../kit/say/format.ts';
import type { FieldRead, HeadRead, Reading } from '../read/reading.ts';
import { meanings } from '../words/meanings/meanings.ts';
import type { Text } from '../words/texts.ts';
import type { ReadRow } from './told.ts';

const lineOf = ({ name, valueBytes }: FieldRead): number => name.length + ': '.length + valueBytes;

const MOST_COOKIES = 6;

function rowsOf(field: FieldRead): readonly ReadRow[] {
  const { name, cookies = [], valueBytes, scheme } = field;
  const line = lineOf(field);
  const [only] = cookies;
  if (name === 'set-cookie')
    return [{ kind: 'Set-Cookie', name: only?.name || 'without a name', value: only?.valueBytes ?? valueBytes, line }];
  if (name === 'cookie') {
    if (cookies.length > MOST_COOKIES)
      return [{ kind: 'Cookie', name: `${counted(cookies.length, 'name')} in one line`, value: valueBytes, line }];
    return cookies.map((cookie, index) => ({
      kind: 'Cookie',
      name: cookie.name || 'without a name',
      value: cookie.valueBytes,
      ...(index === 0 && { line }),
    }));
  }
  return [
    { kind: name === 'authorization' ? 'Authorization' : 'Field', name: scheme ?? name, value: valueBytes, line },
  ];
}

/** Fields that carry state, each by itself; the others together. */
function headRows(head: HeadRead | undefined, side: string): readonly ReadRow[] {
  if (!head) return [];
  const carriers = new Set(['cookie', 'set-cookie', 'authorization']);
  const own = head.fields.filter(({ name, valueBytes }) => carriers.has(name) || valueBytes >= 500);
  const rest = head.fields.filter((field) => !own.includes(field));
  const line = rest.reduce((sum, field) => sum + lineOf(field) + 2, 0);
  return [
    ...(head.lineBytes === undefined ? [] : [{ kind: side, name: 'first line', line: head.lineBytes }]),
    ...own.flatMap(rowsOf),
    ...(rest.length > 0
      ? [{ kind: 'Fields', name: `${counted(rest.length, 'other field')} of the ${side.toLowerCase()}`, line }]
      : []),
  ];
}

/** What was said, as it is shown; of two texts of which one holds the other, the longer. */
export function saidLabels({ said }: Reading, texts: readonly Text[]): readonly string[] {
  const labels = [...texts, ...meanings]
    .filter(({ id }) => said.includes(id))
    .map((one) => ('find' in one ? (one.label ?? one.find[0] ?? one.id) : one.label).trim());
  const lower = labels.map((label) => label.toLowerCase());
  return labels.filter(
    (_, at) =>
      !lower.some(
        (other, place) => place !== at && other.includes(lower[at] ?? '') && (other !== lower[at] || place < at),
      ),
  );
}

/** What was read, a row each: kind, name, length of the value, length of the line. */
export function readRows(reading: Reading, texts: readonly Text[]): readonly ReadRow[] {
  return [
    ...headRows(reading.request, 'Request'),
    ...headRows(reading.response, 'Response'),
    ...reading.statuses.map((status) => ({ kind: 'Status', name: String(status) })),
    ...saidLabels(reading, texts).map((name) => ({ kind: 'Words', name })),
  ];
}

/** "Dropped at once: 6,222 characters, 1 address, 1 host name." */
export function droppedWords({ dropped: { characters, addresses, hosts } }: Reading): string {
  if (characters === 0) return '';
  const parts = [
    `${exact(characters)} characters that were pasted`,
    ...(addresses > 0 ? [counted(addresses, 'address').replace('addresss', 'addresses')] : []),
    ...(hosts > 0 ? [counted(hosts, 'host name')] : []),
  ];
  return `Dropped at once: ${parts.join(', ')}.`;
}
