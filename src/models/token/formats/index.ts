import { aspnetFormat } from './aspnet.ts';
import { cookieSessionFormat } from './cookie-session.ts';
import { djangoFormat } from './django.ts';
import { expressSessionFormat } from './express-session.ts';
import { fernetFormat } from './fernet.ts';
import { flaskFormat } from './flask.ts';
import type { Format } from './format.ts';
import { ironSessionFormat } from './iron-session.ts';
import { jweFormat } from './jwe.ts';
import { jwsFormat } from './jws.ts';
import { laravelFormat } from './laravel.ts';
import { opaqueFormat } from './opaque.ts';
import { pasetoLocalFormat, pasetoPublicFormat } from './paseto.ts';
import { railsFormat } from './rails.ts';

/** In the order of lists; a pasted text is asked in the same order, by the strictest first. */
const table = {
  jws: jwsFormat,
  jwe: jweFormat,
  'paseto-v4-public': pasetoPublicFormat,
  'paseto-v4-local': pasetoLocalFormat,
  fernet: fernetFormat,
  'iron-session': ironSessionFormat,
  'cookie-session': cookieSessionFormat,
  'express-session': expressSessionFormat,
  flask: flaskFormat,
  django: djangoFormat,
  rails: railsFormat,
  laravel: laravelFormat,
  aspnet: aspnetFormat,
  opaque: opaqueFormat,
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type FormatName = keyof typeof table;

/** Every token format by name. */
export const formats: { readonly [F in FormatName]: Format } = table;

/** Whether a text names a format. @example isFormat('jws') // true */
export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);

/** All names, in the order of lists. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormat);
