/** `npm run evidence -- <experiment>`: measures real servers and writes content/evidence/<experiment>.json. Progress goes to standard error. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../facts/node.ts';
import { measureDeploys } from './deploys/deploys.ts';
import { measureLimits } from './limits/limits.ts';
import { limitsEvidence } from './limits/shape.ts';
import { pinnedPoints, simulatePinned } from './pinned/pinned.ts';
import { queueErrors } from './simulation/errors.ts';
import { type SimulationEvidence, simulateAll } from './simulation/simulation.ts';
import { measureStores, type StoresEvidence } from './stores.ts';

const FOLDER = join(import.meta.dirname, '../../content/evidence');
/** What pages say of it. */
const ERRORS = join(import.meta.dirname, '../../content/own/queue-errors.json');
const say = (line: string) => process.stderr.write(`${line}\n`);

/** Writes what was measured now; a store that is not installed here keeps what an earlier run found. */
async function stores(path: string): Promise<void> {
  const before: StoresEvidence = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { measured: '', stores: [] };
  const now = await measureStores(say);
  if (now.length === 0) throw new Error('No store is installed: apt-get install redis-server memcached postgresql');
  const kept = before.stores.filter(({ store }) => !now.some((fresh) => fresh.store === store));
  const evidence: StoresEvidence = { measured: new Date().toISOString().slice(0, 10), stores: [...now, ...kept] };
  writeFileSync(path, `${JSON.stringify(evidence, null, 2)}\n`);
}

/** Writes what hops accept of heads, of all that are installed or of one; the rest stays from an earlier run. */
async function limits(path: string, hop: string | undefined): Promise<void> {
  const before = existsSync(path) ? limitsEvidence.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  const evidence = limitsEvidence.parse(await measureLimits(before, hop, say));
  writeFileSync(path, `${JSON.stringify(evidence, null, 2)}\n`);
  const off = evidence.entries.filter(({ accepted, predicted }) => accepted !== predicted);
  for (const { id, accepted, predicted } of off) say(`${id} is off: ${accepted}, predicted ${predicted}`);
}

/** Writes what a rolling deploy cut behind a real HAProxy. */
async function deploys(path: string): Promise<void> {
  const evidence = await measureDeploys(say);
  if (!evidence) throw new Error('HAProxy is not installed: apt-get install haproxy');
  writeFileSync(path, `${JSON.stringify(evidence, null, 2)}\n`);
}

/** Writes what the simulator answers over the grid, and where theory has the answer; goes on where an earlier run stopped. */
async function simulation(path: string): Promise<void> {
  const before: SimulationEvidence = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { solved: [], grid: [] };
  const save = (evidence: SimulationEvidence) => writeFileSync(path, `${lined(evidence)}\n`);
  await simulateAll(before, save, say);
  const { grid }: SimulationEvidence = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(ERRORS, `${JSON.stringify(queueErrors(grid), null, 2)}\n`);
}

/** Writes what the simulator answers where sessions are pinned. */
async function pinned(path: string): Promise<void> {
  const rows = pinnedPoints.map((point, index) => {
    say(point.key);
    return simulatePinned(point, index);
  });
  writeFileSync(path, `${JSON.stringify(rows, null, 2)}\n`);
}

/** A row a line: a thousand of them are read and compared by line. */
const lined = (evidence: SimulationEvidence): string =>
  `{\n${Object.entries(evidence)
    .map(([name, rows]) => `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
    .join(',\n')}\n}`;

const experiments: { readonly [name: string]: (path: string, hop?: string) => Promise<void> } = {
  stores,
  deploys,
  limits,
  simulation,
  pinned,
};

/** Words behind "limits" name a hop. */
const [first = '', ...rest] = process.argv.slice(2);
const hop = Object.hasOwn(experiments, rest[0] ?? '') ? undefined : rest[0];
const names = [first, ...rest.filter((name) => name !== hop)].filter((name) => name !== '');
const unknown = names.filter((name) => !Object.hasOwn(experiments, name));
if (names.length === 0 || unknown.length > 0) {
  say(`Name an experiment: ${Object.keys(experiments).join(', ')}`);
  process.exitCode = 2;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of names) {
    const path = join(FOLDER, `${name}.json`);
    await experiments[name]?.(path, hop);
    say(`Written: content/evidence/${name}.json`);
  }
}
