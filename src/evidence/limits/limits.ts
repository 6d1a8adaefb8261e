/** `npm run evidence -- limits [hop]`: starts what is installed on loopback and finds each limit to the byte. */

import { spawnSync } from 'node:child_process';
import { createServer, type Server as NetServer } from 'node:net';
import { cpus, release } from 'node:os';
import { readFacts } from '../../facts/read-facts.ts';
import { appServers } from './app-servers.ts';
import { ask } from './ask.ts';
import { bisect } from './bisect.ts';
import { browserHead } from './browser-head.ts';
import { type Client, clients, printed } from './clients.ts';
import { answerOf, headOf, headWithField, headWithFields, headWithTarget } from './heads.ts';
import { runSubject } from './run-subject.ts';
import type { LimitsEntry, LimitsEvidence } from './shape.ts';
import type { Probe, Subject } from './subject.ts';
import { webServers } from './web-servers.ts';

const subjects: readonly Subject[] = [...webServers, ...appServers];

/** Beyond this nobody sends a head, and nobody's limit on one is meant to lie. */
const MOST = 1_200_000;
const MOST_FIELDS = 5000;

const digits = /\d+(?:\.\d+)+[\w.+-]*/;
/** The version in what a program prints about itself, on either stream; undefined where it is not installed. */
function versionIn([program = '', ...flags]: readonly string[]): string | undefined {
  const { stdout, stderr, error } = spawnSync(program, flags, { encoding: 'utf8' });
  return error ? undefined : (digits.exec(stdout + stderr)?.[0] ?? stdout.trim());
}

/** A service that answers with a head as long as the address says. */
function answering(): Promise<{ readonly port: number; readonly server: NetServer }> {
  const server = createServer((socket) => {
    let got = '';
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      got += data.toString('latin1');
      const [, bytes] = /^GET \/answer\?(\d+)/.exec(got) ?? [];
      if (got.includes('\r\n\r\n')) socket.end(answerOf(Number(bytes ?? 100)), 'latin1');
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address ? address.port : 0, server });
    }),
  );
}

const heads = { field: headWithField, head: headOf, fields: headWithFields, target: headWithTarget } as const;

function borderOf({ way, counts }: Probe, port: number, start: string | undefined) {
  if (way === 'response')
    return bisect(
      (bytes) => ask(port, `GET /answer?${bytes} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
      200,
      MOST,
    );
  const most = counts === 'fields' ? MOST_FIELDS : MOST;
  return bisect((length) => ask(port, heads[counts](length, start)), counts === 'fields' ? 3 : 100, most);
}

const valueIn = (row: string): number => {
  const found = readFacts('limits').find(({ id }) => id === row);
  if (!found) throw new Error(`limits.yaml has no row ${row}`);
  return found.value;
};

const entryOf = (
  { row, id = row, way, counts, changed }: Probe,
  of: Pick<LimitsEntry, 'hop' | 'software' | 'version'>,
  setting: string | null,
  border: Awaited<ReturnType<typeof bisect>>,
): LimitsEntry => ({
  id: setting === null ? id : `${id}-changed`,
  row,
  ...of,
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? 'unknown'}, Linux ${release()}`,
  way,
  protocol: 'http1',
  counts,
  setting,
  ...border,
  predicted: setting === null ? valueIn(row) : (changed ?? 0),
});

async function measureSubject(
  subject: Subject,
  version: string,
  behind: number,
  say: (line: string) => void,
): Promise<LimitsEntry[]> {
  const of = { hop: subject.hop, software: subject.program, version };
  const entries: LimitsEntry[] = [];
  for (const isChanged of subject.setting === '' ? [false] : [false, true]) {
    const asked = subject.probes.filter(({ changed }) => !isChanged || changed !== undefined);
    await runSubject(subject, isChanged, behind, async ({ port }) => {
      for (const probe of asked) {
        const border = await borderOf(probe, port, subject.start);
        const entry = entryOf(probe, of, isChanged ? subject.setting : null, border);
        say(`${entry.id}: ${entry.accepted}, predicted ${entry.predicted}; then ${entry.answer}`);
        entries.push(entry);
      }
    });
  }
  return entries;
}

async function measureClient(client: Client, behind: number, say: (line: string) => void): Promise<LimitsEntry[]> {
  const version = versionIn(client.version);
  if (version === undefined) {
    say(`${client.software} is not installed: ${client.install}`);
    return [];
  }
  const of = { hop: client.hop, software: client.software, version };
  const entries: LimitsEntry[] = [];
  for (const isChanged of client.changed === undefined ? [false] : [false, true]) {
    const answerTo = async (bytes: number) =>
      printed(client.command(`http://127.0.0.1:${behind}/answer?${bytes}`, isChanged));
    const border = await bisect(answerTo, 200, MOST);
    const probe = { ...client, way: 'response', counts: 'head' } as const;
    const entry = entryOf(probe, of, isChanged ? client.setting : null, border);
    say(`${entry.id}: ${entry.accepted}, predicted ${entry.predicted}; then ${entry.answer}`);
    entries.push(entry);
  }
  return entries;
}

/**
 * Measures all that is installed, or one hop, and takes the rest from an earlier run.
 *
 * @param before what an earlier run found; undefined for the first
 * @param hop the id of one hop; undefined for all
 */
export async function measureLimits(
  before: LimitsEvidence | undefined,
  hop: string | undefined,
  say: (line: string) => void,
): Promise<LimitsEvidence> {
  const { port: behind, server } = await answering();
  const entries: LimitsEntry[] = [];
  try {
    for (const subject of subjects.filter((one) => hop === undefined || one.hop === hop)) {
      const version = versionIn(subject.version);
      if (version === undefined) say(`${subject.program} is not installed: ${subject.install}`);
      else
        entries.push(
          ...(await measureSubject(subject, version, behind, say).catch((error: Error) => {
            say(`${subject.program} was not measured: ${error.message}`);
            return [];
          })),
        );
    }
    for (const client of clients.filter((one) => hop === undefined || one.hop === hop))
      entries.push(...(await measureClient(client, behind, say)));
  } finally {
    server.close();
  }
  if (entries.length === 0) throw new Error(`Nothing of ${hop ?? 'it'} is installed, or no such hop is measured`);
  const head = hop === undefined ? await browserHead() : before?.browserHead;
  if (!head) throw new Error('Measure all once, with Chromium installed: apt-get install chromium');
  const fresh = new Set(entries.map(({ id }) => id));
  const kept = before?.entries.filter(({ id }) => !fresh.has(id)) ?? [];
  return {
    browserHead: head,
    entries: [...kept, ...entries].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
