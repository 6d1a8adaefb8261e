import { placements } from '../parts/placements.ts';

/** The main navigation by what people come to do, and below each entry its pages in reading order. Paths are below content/docs. */
type Group = { readonly label: string; readonly folder: string; readonly pages: readonly string[] };
type Section = { readonly label: string; readonly path: string; readonly groups: readonly Group[] };

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const sections: readonly Section[] = [
  {
    label: 'Decide',
    path: 'decide',
    groups: [
      { label: 'How it decides', folder: 'decide', pages: words('rules') },
      {
        label: 'Worked decisions',
        folder: 'decide/worked',
        pages: words(
          'bank-transfer collaborative-editor game-server public-api shop offline-mobile chat-assistant saas-groups',
        ),
      },
    ],
  },
  {
    label: 'Calculate',
    path: 'calculators',
    groups: [
      {
        label: 'Calculators',
        folder: 'calculators',
        pages: words('token-size payload-cost replicas session-store revocation failover retries'),
      },
    ],
  },
  { label: 'Diagnose', path: 'diagnose', groups: [] },
  {
    label: 'Understand',
    path: 'understand',
    groups: [
      {
        label: 'Trade-offs',
        folder: 'understand',
        pages: words(
          `stateful-and-stateless what-counts-as-state placement-routing-carrier five-questions scaling-out latency cost-of-carrying
          failure-and-recovery deploys security-and-revocation consistency operations scaling-up`,
        ),
      },
      {
        label: 'Placements',
        folder: 'placements',
        pages: ['index', ...placements.map(({ id }) => id)],
      },
      {
        label: 'Patterns',
        folder: 'patterns',
        pages: words(
          `index external-session-store session-store-failures signed-tokens refresh-rotation revocation-strategies
          signed-and-encrypted-cookies cookie-or-header backend-for-frontend session-fixation idempotent-endpoints affinity
          long-lived-connections graceful-drain isolating-state multi-region internal-hops`,
        ),
      },
    ],
  },
  {
    label: 'Operate',
    path: 'operate',
    groups: [
      {
        label: 'Practice',
        folder: 'operate',
        pages: words('backup-and-restore monitoring testing-failover chaos-exercises measuring capacity-reviews'),
      },
      { label: 'On your platform', folder: 'platforms', pages: words('kubernetes serverless-and-edge websocket-hubs') },
      {
        label: 'Move',
        folder: 'move',
        pages: words('sticky-to-store session-to-token token-to-session dual-read key-rotation changing-the-format'),
      },
    ],
  },
  {
    label: 'Review',
    path: 'review',
    groups: [{ label: 'Review', folder: 'review', pages: words('questions documenting') }],
  },
  {
    label: 'Reference',
    path: 'reference',
    groups: [
      {
        label: 'Reference',
        folder: 'reference',
        pages: words('service facts practice limits prices formulas glossary sources hosting changelog'),
      },
      { label: 'Code', folder: 'reference', pages: words('library api') },
      { label: 'Embed', folder: 'embed', pages: words('index hosts messages') },
    ],
  },
];

/** Id of a page as the collection has it: a folder's index is the folder itself. */
const idOf = (folder: string, page: string): string => (page === 'index' ? folder : `${folder}/${page}`);

/** Ids of the pages of a section in reading order, its own page first. */
export const pagesOf = ({ path, groups }: Section): readonly string[] => [
  path,
  ...groups.flatMap(({ folder, pages }) => pages.map((page) => idOf(folder, page))),
];

/** The section that holds a page, by its list or, for pages that are made at build, by its folder; undefined for home, the method and what is not there. */
export const sectionOf = (id: string): Section | undefined =>
  sections.find((section) => pagesOf(section).includes(id)) ?? sections.find(({ path }) => id.startsWith(`${path}/`));

/** The label of the group that holds a page: "Patterns". */
export const groupOf = (id: string): string | undefined =>
  sections.flatMap(({ groups }) => groups).find(({ folder, pages }) => pages.some((page) => idOf(folder, page) === id))
    ?.label;

/** Every page of the guide in reading order. */
export const readingOrder: readonly string[] = sections.flatMap(pagesOf);
