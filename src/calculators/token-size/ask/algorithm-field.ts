import { choice } from '../../../kit/declare/field.ts';
import { jweAlgorithms } from '../../../models/token/jose/jwe-algorithms.ts';
import { jwsAlgorithms } from '../../../models/token/jose/jws-algorithms.ts';

type Place = { readonly group: string; readonly basic?: boolean };

const algorithms: Readonly<Record<string, string>> = Object.fromEntries([
  ['usual', 'the usual: RS256 or dir'],
  ...jwsAlgorithms.map((name) => [name, `${name}, signs`]),
  ...jweAlgorithms.map((name) => [name, `${name}, encrypts`]),
]);
const signing: Readonly<Record<string, string>> = Object.fromEntries([
  ['usual', 'the usual: RS256'],
  ...jwsAlgorithms.map((name) => [name, name]),
]);

/** What signs or encrypts a token. */
export const algorithm = (place: Place) =>
  choice({
    label: 'Algorithm',
    options: algorithms,
    default: 'usual',
    from: 'RS256 is what providers sign with by default; dir what session libraries encrypt with',
    ...place,
  });

/** The same for whoever asks of signed tokens alone. */
export const signedBy = (place: Place) =>
  choice({
    label: 'Tokens are signed by',
    options: signing,
    default: 'usual',
    from: 'RS256 is what providers sign with by default',
    shared: 'token-size.alg',
    ...place,
  });
