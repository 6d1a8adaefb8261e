/** The part of CONTRIBUTING.md that is made from the rules of the service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followsChart } from '../../parts/follows/words.ts';
import { root } from '../run.ts';

const mark = (end: string) => `<!-- what follows from what: ${end} -->`;

/** The document with the chart as it is now, between its marks. */
export function contributing(): { readonly path: string; readonly text: string } {
  const path = join(root, 'CONTRIBUTING.md');
  const [before = '', rest = ''] = readFileSync(path, 'utf8').split(mark('begin'));
  const [, after = ''] = rest.split(mark('end'));
  const chart = ['```mermaid', followsChart(), '```'].join('\n');
  return { path, text: [before, mark('begin'), '\n', chart, '\n', mark('end'), after].join('') };
}
