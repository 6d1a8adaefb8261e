import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { markdownTwin, withAddresses } from '../parts/markdown-twin.ts';

/** Every page but "not found" as Markdown beside it: /method/ and /method/index.md. */
export const getStaticPaths = async () =>
  (await getCollection('docs'))
    .filter(({ id }) => id !== '404')
    .map(({ id, data, body = '' }) => ({
      params: { page: id === 'index' ? 'index' : `${id}/index` },
      props: { title: data.title, description: data.description, body, sources: data.sources },
    }));

export const GET: APIRoute<Parameters<typeof markdownTwin>[0]> = ({ props, site, url }) =>
  new Response(withAddresses(markdownTwin(props), new URL(import.meta.env.BASE_URL, site ?? url).href), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
