/** Small pieces of Markdown for records. */

/** A reader's text in Markdown on one line: nothing of it is markup, a heading, a list or HTML. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=:])(?=\s|$|-|=)/, '\\$1');

export const bullets = (lines: readonly string[]): string => lines.map((line) => `* ${line}`).join('\n');

/** A section with its heading; nothing where there is nothing to say. */
export const section = (level: number, heading: string, body: string): string =>
  body.trim() === '' ? '' : `${'#'.repeat(level)} ${heading}\n\n${body.trim()}\n`;

/** Sections below each other. */
export const stack = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
