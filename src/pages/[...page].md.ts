import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { markdownTwin, type Page } from '../parts/markdown-twin.ts';
import { withOwnAddress } from '../parts/own-address.ts';

/** Every page but "not found" as Markdown beside it: /method/ and /method/index.md. */
export const getStaticPaths = async () => {
  const pages = (await getCollection('docs')).filter(({ id }) => id !== '404');
  const titles = new Map(pages.map(({ id, data }) => [id, data.title]));
  const relatedTo = (paths: readonly string[] = []): Page['related'] =>
    paths
      .map((path) => path.replace(/(?<=.)\/index$/, ''))
      .flatMap((path) => [titles.get(path)].flatMap((title) => (title === undefined ? [] : [{ title, path }])));
  return pages.map(({ id, data, body = '' }) => {
    const { title, description, question, sources } = data;
    const page: Page = { id, title, description, question, body, sources, related: relatedTo(data.related) };
    return { params: { page: id === 'index' ? 'index' : `${id}/index` }, props: page };
  });
};

export const GET: APIRoute<Page> = ({ props, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site ?? 'https://localhost').href;
  return new Response(withOwnAddress(markdownTwin(props, root), root), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
