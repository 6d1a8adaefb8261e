import { utf8Bytes } from '../../models/token/encoding/utf8-bytes.ts';
import { readField } from './cookies.ts';
import type { Exchange } from './heads.ts';
import type { FieldRead } from './reading.ts';

/** The words of a command as a shell would take them: quotes open and close, a backslash takes the next character or the end of the line. */
function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < command.length; at++) {
    const sign = command[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
      else if (sign === '\\' && quote === '"') word = (word ?? '') + (command[++at] ?? '');
      else word = (word ?? '') + sign;
    } else if (sign === "'" || sign === '"') {
      quote = sign;
      word ??= '';
    } else if (sign === '\\') {
      const next = command[++at] ?? '';
      if (next !== '\n' && next !== '\r') word = (word ?? '') + next;
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  return word === undefined ? words : [...words, word];
}

const headerOptions = new Set(['-H', '--header']);
const cookieOptions = new Set(['-b', '--cookie']);

const targetOf = (address: string): string => {
  const path = address.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1)[0] ?? '';
  return path === '' ? '/' : path;
};

/**
 * The request that a command of curl would send, as a browser's tools copy it. Undefined where the text is no such command.
 *
 * @example readCurlCommand("curl 'https://a.example/x' -H 'cookie: a=1'")?.request?.fields.length // 1
 */
export function readCurlCommand(text: string): { readonly exchange: Exchange; readonly rest: string } | undefined {
  const [, before = '', command] = /^([\s\S]{0,200}?)\bcurl ([\s\S]*)$/.exec(text) ?? [];
  if (command === undefined || !/ (?:-H|--header|-b|--cookie)[ \n]/.test(command)) return undefined;
  const words = wordsOf(command);
  const fields: FieldRead[] = [];
  for (const [index, word] of words.entries()) {
    const value = words[index + 1] ?? '';
    const at = value.indexOf(':');
    if (headerOptions.has(word) && at > 0) fields.push(readField(value.slice(0, at), value.slice(at + 1)));
    if (cookieOptions.has(word)) fields.push(readField('cookie', value));
  }
  const address = words.find((word) => /^https?:\/\//i.test(word));
  const lineBytes = address === undefined ? undefined : utf8Bytes(`GET ${targetOf(address)} HTTP/1.1`);
  return { exchange: { request: { ...(lineBytes && { lineBytes }), fields } }, rest: before };
}
