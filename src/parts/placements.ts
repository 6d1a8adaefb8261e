/** The catalogue of placements, read and checked: what the state map draws and the comparison prints. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { checkedRows } from '../facts/read-facts.ts';

/** What placements are compared by, with the heading of the column. */
export const properties = {
  request: 'What a request carries',
  crash: 'What a replica crash takes',
  revoke: 'How fast it can be revoked',
  writers: 'Concurrent writers',
  routing: 'Which replica may answer',
  deploy: 'What a deploy takes',
  operate: 'What you operate for it',
} as const;
export type Property = keyof typeof properties;

const words = z.string().min(2).max(120);
const placement = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: words,
  remembers: z.array(z.enum(['client', 'edge', 'replica', 'replicas', 'store'])),
  routing: z.enum(['any', 'client', 'key']),
  map: z.strictObject({
    client: words,
    edge: words,
    replica: words,
    in: words,
    store: words.optional(),
    hold: words.optional(),
    out: words.optional(),
  }),
  crash: z.string().min(10).max(200),
  compare: z.strictObject({
    request: words,
    crash: words,
    revoke: words,
    writers: words,
    routing: words,
    deploy: words,
    operate: words,
  }),
});
export type PlacementWords = z.infer<typeof placement>;

/** A data file of `content/`: beside the sources, or below the folder the build runs in once a page was bundled. */
export function contentFile(name: string): string {
  const beside = new URL(`../../content/${name}`, import.meta.url);
  return readFileSync(
    existsSync(beside) ? beside : new URL(`content/${name}`, pathToFileURL(`${process.cwd()}/`)),
    'utf8',
  );
}

export const placements: readonly PlacementWords[] = checkedRows(
  'placements.yaml',
  contentFile('placements.yaml'),
  z.array(placement),
);

/** A placement by its id. Throws with the ids there are: a mistake in a page. */
export function placementOf(id: string): PlacementWords {
  const found = placements.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No placement "${id}"; there are ${placements.map((known) => known.id).join(', ')}`);
  return found;
}
