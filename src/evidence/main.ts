/** `npm run evidence -- <experiment>`: measures real servers and writes content/evidence/<experiment>.json. Progress goes to standard error. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureDeploys } from './deploys/deploys.ts';
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

const experiments: { readonly [name: string]: (path: string) => Promise<void> } = {
  stores,
  deploys,
  simulation,
  pinned,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(experiments, name));
if (names.length === 0 || unknown.length > 0) {
  say(`Name an experiment: ${Object.keys(experiments).join(', ')}`);
  process.exitCode = 2;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of names) {
    const path = join(FOLDER, `${name}.json`);
    await experiments[name]?.(path);
    say(`Written: content/evidence/${name}.json`);
  }
}
