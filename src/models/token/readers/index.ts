/** What reads pasted tokens: fetched when somebody pastes one, and so apart from what measures described ones. */
import type { FormatName } from '../formats/index.ts';
import { readAspnet } from './aspnet.ts';
import { readBase64Session } from './cookie-session.ts';
import { readExpress } from './express-session.ts';
import { readFernet } from './fernet.ts';
import type { Found } from './found.ts';
import { readIron } from './iron-session.ts';
import { readJwe } from './jwe.ts';
import { readJws } from './jws.ts';
import { readLaravel } from './laravel.ts';
import { readPasetoLocal, readPasetoPublic } from './paseto.ts';
import { readRails } from './rails.ts';
import { stampedReader } from './stamped.ts';

/** What tells a pasted token of a format from other texts. */
export type Reader = {
  /** As a sentence begins: "A Fernet token". */
  readonly named: string;
  /** What it is called in results; versions of one format share it. */
  readonly family: string;
  /** What the readable part in front of or behind the claims is called, where it is no header. */
  readonly headName?: string;
  /** Reads an unescaped one; undefined where nothing tells such a token from any other text. */
  readonly read: ((text: string) => Found | undefined) | undefined;
};

const table = {
  jws: { named: 'A JWS, signed', family: 'jws', read: readJws },
  jwe: { named: 'A JWE, encrypted', family: 'jwe', read: readJwe },
  'paseto-v4-public': { named: 'A PASETO', family: 'paseto', headName: 'Footer', read: readPasetoPublic },
  'paseto-v4-local': { named: 'A PASETO', family: 'paseto', headName: 'Footer', read: readPasetoLocal },
  fernet: { named: 'A Fernet token', family: 'fernet', read: readFernet },
  'iron-session': { named: 'A seal of iron-session', family: 'iron-session', read: readIron },
  'cookie-session': { named: 'A cookie-session cookie', family: 'cookie-session', read: readBase64Session },
  'express-session': { named: 'A signed id of express-session', family: 'express-session', read: readExpress },
  flask: { named: 'A Flask or itsdangerous cookie', family: 'flask', read: stampedReader('.') },
  django: { named: 'A Django signed value', family: 'django', read: stampedReader(':') },
  rails: { named: 'An encrypted Rails cookie', family: 'rails', read: readRails },
  laravel: { named: 'An encrypted Laravel cookie', family: 'laravel', read: readLaravel },
  aspnet: { named: 'A protected ASP.NET Core cookie', family: 'aspnet', read: readAspnet },
  opaque: { named: 'A value of no format known here', family: 'opaque', read: undefined },
} as const satisfies { readonly [F in FormatName]: Reader };

/** Families a pasted token can belong to; nested and unknown texts are `opaque`. */
export type Family = (typeof table)[FormatName]['family'];

/** The readers of all formats by name. */
export const readers: { readonly [F in FormatName]: Reader & { readonly family: Family } } = table;
