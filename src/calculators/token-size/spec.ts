import { defineCalculator } from '../../kit/declare/define.ts';
import { readPaste } from '../../models/token/paste/read-paste.ts';
import { zlibBytes } from '../../models/token/zlib/zlib-bytes.ts';
import { learn } from './answer/later-code.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

learn({ zlibBytes, readPaste });

/** token-size: how big a token is, where it is refused, and how far it may grow. */
export const tokenSize = defineCalculator({
  ...core,
  outputs,
  main: 'tokenBytes',
  working,
  leavesOut: [
    'Limits that you configured: each is the default of the version named, and the row says how to lift it.',
    'How many cookies a browser keeps (about 150 to 180 a site) and what Safari does in total.',
    'What proxies add on the way, unless the facts have it: raise the rest of the head by it.',
    'JWE with zip, nested tokens (give the inner length as other claims), keys and certificates in the header unless you add them.',
    'What header compression saves on later requests: the payload cost calculator has it.',
  ],
});
