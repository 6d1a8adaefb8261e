/** Heads of an exact length, for requests and answers: the same that every row of the limits was measured with. */

/** What stands in front of the lines that are measured; a server that counts its variables as well is measured with the shortest. */
export const START = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';
export const SHORTEST_START = 'GET / HTTP/1.1\r\nHost: a\r\n';
const END = '\r\n';
/** A head is filled with lines of this length, so that no limit on one line is met first. */
const LINE = 2000;

/** A field line of so many bytes without its line end. */
const line = (name: string, bytes: number): string =>
  `${name}: ${'x'.repeat(Math.max(0, bytes - name.length - 2))}\r\n`;

/** A line of `bytes` without its end, the rest of the head as short as it may be. */
export const headWithField = (bytes: number, start = START): string => `${start}${line('Cookie', bytes)}${END}`;

/** Lines that fill a head up to a length, without its last empty line. */
function filled(start: string, bytes: number, name: (index: number) => string): string {
  let head = start;
  for (let index = 0; head.length < bytes; index++) {
    const left = bytes - head.length;
    // No line is shorter than its name: the last two share what is left
    const next = left > LINE && left < LINE + 40 ? LINE - 40 : Math.min(left, LINE);
    head += line(name(index), next - 2);
  }
  return head;
}

const numbered = (index: number): string => `X-${String(index).padStart(4, '0')}`;

/** A request head of `bytes`, its last empty line included. */
export const headOf = (bytes: number, start = START): string => filled(start, bytes - END.length, numbered) + END;

/** A request whose target has so many bytes. */
export const headWithTarget = (bytes: number, start = START): string =>
  `${start.replace('GET / ', `GET /${'x'.repeat(bytes - 1)} `)}${END}`;

/** A request of so many fields in all. */
export const headWithFields = (fields: number, start = START): string =>
  `${start}${Array.from({ length: Math.max(0, fields - 2) }, (_, index) => line(numbered(index), 12)).join('')}${END}`;

/** An answer whose head has `bytes` in all, filled with lines of 1,500. */
export function answerOf(bytes: number): string {
  let head = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n';
  for (let index = 0; head.length < bytes - 2; index++) {
    const left = bytes - 2 - head.length;
    const whole = Math.min(left, 1500);
    const next = left > whole && left - whole < 40 ? whole - 40 : whole;
    const name = `Set-Cookie: s${index}=`;
    head += `${name}${'x'.repeat(Math.max(0, next - name.length - 2))}\r\n`;
  }
  return `${head}\r\nok`;
}
