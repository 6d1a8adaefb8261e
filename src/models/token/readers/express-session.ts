import type { Found } from './found.ts';

/** The signed id, unescaped: `s:id.hmac`. */
export function readExpress(text: string): Found | undefined {
  const [, id = '', signature = ''] = /^s:(.+)\.([A-Za-z0-9+/]{43})$/.exec(text) ?? [];
  if (id === '') return undefined;
  return {
    variant: 'signed id',
    settings: {},
    parts: [
      { name: 'prefix', bytes: 2 },
      { name: 'session id', bytes: id.length },
      { name: 'separators', bytes: 1 },
      { name: 'signature', bytes: signature.length },
    ],
  };
}
