import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { areas } from '../api/areas.ts';
import { calculators } from '../calculators/index.ts';
import { COMMAND } from '../kit/say/command.ts';
import { showInput } from '../kit/say/format.ts';
import { numbersFields } from '../parts/numbers-fields.ts';
import { pagesOf, sections } from '../site/navigation.ts';

const summary =
  'For each piece of per-client state, where should it live? In the request, in a replica, in a cache or in a database. Trade-offs with numbers, seven calculators, measured limits, and their sources.';

const said = (name: keyof typeof numbersFields) => showInput(numbersFields[name], numbersFields[name].default);

/** The pages for language models: title, summary, then each section's pages in reading order as Markdown, with what each answers. https://llmstxt.org */
export const GET: APIRoute = async ({ site }) => {
  const root = new URL(import.meta.env.BASE_URL, site ?? 'https://localhost');
  const pages = new Map((await getCollection('docs')).map(({ id, data }) => [id, data]));
  const lineOf = (id: string): string => {
    const page = pages.get(id);
    if (!page) throw new Error(`llms.txt: no page ${id}`);
    return `- [${page.title}](${new URL(`${id}/index.md`, root)}): ${page.question ?? page.description}`;
  };
  const grouped = sections.flatMap((section) => [`## ${section.label}`, '', ...pagesOf(section).map(lineOf), '']);
  const schemas = calculators.map(
    ({ id, question }) =>
      `- [${id}, JSON Schema](${new URL(`schemas/v1/${id}.json`, root)}): inputs and outputs of "${question}"`,
  );
  const api = areas().map(
    ({ id, title, about }) => `- [API: ${title.toLowerCase()}](${new URL(`reference/api/${id}/`, root)}): ${about}`,
  );
  const text = [
    '# Where State Lives',
    '',
    `> ${summary}`,
    '',
    `Numbers in these pages are for an example service: ${said('peakRequestsPerSecond')} at peak, ${said('activeSessions')} sessions of ${said('storedBytes')}. A calculator takes other numbers as a query, as its JSON Schema names them. \`${COMMAND} decide inventory.json\` answers as the page /decide/ does.`,
    '',
    ...grouped,
    '## Optional',
    '',
    lineOf('method'),
    ...schemas,
    ...api,
    '',
  ];
  return new Response(text.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
