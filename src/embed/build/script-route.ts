import type { APIRoute, GetStaticPaths } from 'astro';
import { embedScripts } from './scripts.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await embedScripts()).map(({ name, code }) => ({ params: { script: name }, props: { code } }));

/** A script of embeds, beside the scripts of pages: kept for good under a name that changes with it. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['code']), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
