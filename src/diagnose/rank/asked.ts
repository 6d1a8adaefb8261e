import type { HeadRead, Reading } from '../read/reading.ts';
import { chips as allChips } from '../words/chips.ts';
import type { Column } from './knowledge.ts';

/** What of a column is known: a hop, that there is none, or neither. */
export type Picked = string;
export const UNSURE = 'unsure';
export const NONE = 'none';

/** All that somebody told: what was read of the paste, what was picked, and the way of a request. */
export type Asked = {
  readonly reading: Reading;
  readonly chips: readonly string[];
  readonly path: Readonly<Record<Column, Picked>>;
};

export const unsurePath: Asked['path'] = {
  client: UNSURE,
  cdn: UNSURE,
  balancer: UNSURE,
  proxy: UNSURE,
  server: UNSURE,
  library: UNSURE,
};

/** A header field that a cookie of an unfinished log-in goes by. */
const attempt =
  /csrf|state|nonce|pkce|correlation|verifier|transaction|oidc|txn|interaction|auth_verification|login_?request/i;
const SEVERAL_ATTEMPTS = 4;
const MANY_FIELDS = 90;

const cookiesOf = (head: HeadRead | undefined) => (head?.fields ?? []).flatMap(({ cookies = [] }) => cookies);

/** What lengths and names say by themselves. */
function derived({ request, response }: Reading): readonly string[] {
  const attempts = cookiesOf(request).filter(({ name }) => attempt.test(name)).length;
  const fields = Math.max(request?.fields.length ?? 0, response?.fields.length ?? 0);
  return [
    ...(attempts >= SEVERAL_ATTEMPTS ? ['cookies-of-attempts'] : []),
    ...(fields >= MANY_FIELDS ? ['too-many-fields'] : []),
  ];
}

/** The signs and statuses of all that was told, each once. */
export function evidenceOf({ reading, chips }: Asked): {
  readonly said: ReadonlySet<string>;
  readonly statuses: readonly number[];
} {
  const picked = chips.map((id) => allChips.get(id)).filter((chip) => chip !== undefined);
  return {
    said: new Set([...reading.said, ...derived(reading), ...picked.flatMap(({ said = [] }) => said)]),
    statuses: [...new Set([...reading.statuses, ...picked.flatMap(({ statuses = [] }) => statuses)])],
  };
}
