import { EDITION } from '../../kit/declare/edition.ts';
import type { Given } from '../../kit/read/read.ts';
import { themeOf } from '../protocol.ts';

/** Whether a message asks for anything that is not the server's page: a theme, or the edition at hand, is there already. */
export const asksForMore = (values: Given): boolean =>
  Object.entries(values).some(
    ([name, value]) => value !== null && !(name === 'theme' ? themeOf(value) : name === 'e' && value === EDITION),
  );
