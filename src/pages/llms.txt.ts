import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

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
  return new Response(['# Where State Lives', '', `> ${summary}`, '', '## Pages', '', ...lines, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
