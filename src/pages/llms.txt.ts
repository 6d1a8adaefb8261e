import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { areas } from '../api/areas.ts';

const summary =
  'For each piece of per-client state, where should it live? Calculators, measured limits and their sources.';

/** The pages for language models: title, summary, then each page with its description. https://llmstxt.org */
export const GET: APIRoute = async ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const pages = (await getCollection('docs')).filter(({ id }) => id !== '404').sort((a, b) => a.id.localeCompare(b.id));
  const address = (id: string) => {
    const path = `${base}${id === 'index' ? '' : `${id}/`}`;
    return site === undefined ? path : new URL(path, site).href;
  };
  const lines = pages.map(({ id, data }) => `- [${data.title}](${address(id)}): ${data.description}`);
  const programs = [
    `- [Schemas and examples](${address('schemas/v1')}index.json): JSON Schema and examples of every calculator`,
    ...areas().map(
      ({ id, title, about }) => `- [API: ${title.toLowerCase()}](${address(`reference/api/${id}`)}): ${about}`,
    ),
  ];
  const text = [
    '# Where State Lives',
    '',
    `> ${summary}`,
    '',
    '## Pages',
    '',
    ...lines,
    '',
    '## For programs',
    '',
    ...programs,
    '',
  ];
  return new Response(text.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
