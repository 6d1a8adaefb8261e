/**
 * `npm run corpus`: appends the addresses of calculators at their present version to those that must open for as long as there is an `embed/v1`, with
 * what they answer. What stands there stays: a number that changes under the same version is a fault, or asks for a higher version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../facts/node.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { EDITION } from '../kit/declare/edition.ts';
import { linkTo } from '../kit/read/codec.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { NO_RANGES, readFollowing } from '../kit/read/ranges.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { root, run } from './run.ts';

type Entry = { readonly address: string; readonly version: number; readonly outcome: string; readonly main?: number };

const { calculators } = await import('../calculators/index.ts');
const { follower } = await import('../service/all.ts');
const all: readonly Calculator[] = calculators;
const path = 'src/embed/corpus-v1.json';
const corpus: readonly Entry[] = JSON.parse(readFileSync(join(root, path), 'utf8'));

async function answered(calculator: Calculator, address: string, given: object): Promise<Entry> {
  const { inputs } = readFollowing(calculator, { ...given }, follower);
  await calculator.prepare?.(inputs);
  const { outcome, outputs } = calculator.compute(inputs);
  const main = valueAt(outputs, calculator.main);
  return { address, version: calculator.version, outcome, ...(typeof main === 'number' && { main }) };
}

/** The example without and with its edition, and each preset as a link, as a frame, and by its name in a frame with its values locked. */
function addressesOf(calculator: Calculator): readonly (readonly [address: string, given: object])[] {
  const { id, presets } = calculator;
  const link = `/calculators/${id}/`;
  const frame = `/embed/v1/${id}/`;
  const pinned = (inputs: object) => {
    const { inputs: asked, followed = {} } = readFollowing(calculator, { ...inputs }, follower);
    const values = new URL(linkTo(calculator, asked, 'https://a.example', { ...NO_RANGES, followed })).hash;
    const { e: _edition, ...given } = Object.fromEntries(valuesOf(values));
    return [link, frame].map((start) => [`${start}${values}`, given] as const);
  };
  return [
    [link, {}],
    ...pinned({}),
    [`${frame}#e=${EDITION}&theme=dark`, {}],
    ...presets.flatMap(({ id: preset, inputs }) => [
      ...pinned(inputs),
      [`${frame}#preset=${preset}&lock=all&source=Platform+team`, inputs] as const,
    ]),
  ];
}

const known = new Set(corpus.map(({ address, version }) => `${version} ${address}`));
const added: Entry[] = [];
for (const calculator of all)
  for (const [address, given] of addressesOf(calculator)) {
    const key = `${calculator.version} ${address}`;
    if (known.has(key)) continue;
    known.add(key);
    added.push(await answered(calculator, address, given));
  }
writeFileSync(join(root, path), JSON.stringify([...corpus, ...added], null, 2));
await run('biome', ['check', '--write', path]);
console.log(`${added.length} addresses appended to ${path}`);
