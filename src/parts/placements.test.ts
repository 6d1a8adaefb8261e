/** What every placement has: an entry of the engine, words and a drawing, and a page. A message names what is missing. */
import { expect, test } from 'vitest';
import { defaultItem } from '../decide/ask/item.ts';
import { defaultWorkload } from '../decide/ask/workload.ts';
import { type Holder, placementIds, traitsOf } from '../decide/judge/catalogue.ts';
import { costsOf } from '../decide/judge/costs/costs.ts';
import { filesBelow } from '../tooling/files.ts';
import { wideScene } from './map-scene.ts';
import { contentFile, type PlacementWords, placements } from './placements.ts';

const pages = filesBelow('content/docs/placements/');
/** Where the state map has to show each holder. */
const shown: Readonly<Record<Holder, readonly PlacementWords['remembers'][number][]>> = {
  nobody: [],
  client: ['client'],
  replica: ['replica', 'replicas'],
  store: ['store'],
};

/** What a placement of the engine lacks. */
function missingOf(id: (typeof placementIds)[number]): readonly string[] {
  const words = placements.find((placement) => placement.id === id);
  const page = `content/docs/placements/${id}.mdx`;
  const map = `<StateMap placement="${id}" />`;
  const { holder, routing } = traitsOf(id);
  const said: readonly (readonly [boolean, string])[] = [
    [words !== undefined, `placements.yaml has no ${id}`],
    [pages.includes(page), `there is no page ${page}`],
    [!pages.includes(page) || contentFile(`docs/placements/${id}.mdx`).includes(map), `${page} has no ${map}`],
    [costsOf(defaultItem, defaultWorkload, id) !== undefined, `${id} has no costs for the default item`],
    [words?.routing === undefined || words.routing === routing, `placements.yaml, ${id}, routing: is ${routing}`],
    [
      shown[holder].length === 0 || !words || words.remembers.some((place) => shown[holder].includes(place)),
      `placements.yaml, ${id}, remembers: has no ${shown[holder].join(' or ')}`,
    ],
    [
      !words ||
        words.remembers.length === 0 ||
        wideScene(words).boxes.some(({ hold }) => hold !== undefined && hold === words.map.hold),
      `placements.yaml, ${id}, map: has no hold, so nothing is drawn in amber`,
    ],
  ];
  return said.flatMap(([fine, message]) => (fine ? [] : [message]));
}

test.each(placementIds)('%s has words, a drawing, a page and costs', (id) => expect(missingOf(id)).toEqual([]));

test('the engine weighs every placement that the site shows, and each has a page of its own', () => {
  const ids: readonly string[] = placementIds;
  const unknown = placements.filter(({ id }) => !ids.includes(id)).map(({ id }) => `catalogue.ts has no ${id}`);
  const strange = pages
    .map((path) => path.replace(/^.*\/|\.mdx$/g, ''))
    .filter((name) => name !== 'index' && !ids.includes(name))
    .map((name) => `catalogue.ts has no ${name}, which has a page`);
  expect([...unknown, ...strange]).toEqual([]);
});
