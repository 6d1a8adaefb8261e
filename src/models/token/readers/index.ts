/** What reads pasted tokens: fetched when somebody pastes one, and so apart from what measures described ones. */
import type { FormatName } from '../formats/index.ts';
import { readBase64Session } from './cookie-session.ts';
import { readExpress } from './express-session.ts';
import { readFernet } from './fernet.ts';
import type { Found } from './found.ts';
import { readIron } from './iron-session.ts';
import { readJwe } from './jwe.ts';
import { readJws } from './jws.ts';
import { readPasetoLocal, readPasetoPublic } from './paseto.ts';
import { readRails } from './rails.ts';
import { stampedReader } from './stamped.ts';

/** Reads an unescaped token of a format; undefined where nothing tells such a token from any other text. */
export const readers: { readonly [F in FormatName]: ((text: string) => Found | undefined) | undefined } = {
  jws: readJws,
  jwe: readJwe,
  'paseto-v4-public': readPasetoPublic,
  'paseto-v4-local': readPasetoLocal,
  fernet: readFernet,
  'iron-session': readIron,
  'cookie-session': readBase64Session,
  'express-session': readExpress,
  flask: stampedReader('.'),
  django: stampedReader(':'),
  rails: readRails,
  opaque: undefined,
};
