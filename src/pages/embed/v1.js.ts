import type { APIRoute } from 'astro';
import { build } from 'vite';
import { calculators } from '../../calculators/index.ts';

/** One file under an address that stays: hosts name it in their pages, so it has no hash and imports nothing. */
export const GET: APIRoute = async () => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { CALCULATORS: JSON.stringify(calculators.map(({ id }) => id).join(', ')) },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { output: { minify: true } },
      lib: { entry: 'src/embed/host/loader.ts', formats: ['es'] },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The loader was not built');
  return new Response(chunk.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
