/** A real HAProxy for experiments: Debian's, one backend with a cookie, on a free loopback port, asked by its own socket who is up. */
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startServer, temporaryDirectory, versionOf } from '../server.ts';

const CHECK_MILLISECONDS = 200;
const POLL_MILLISECONDS = 40;
const NOTICED_WITHIN_MILLISECONDS = 30_000;
/** Columns of `show stat`, by HAProxy's management guide. */
const [SERVER_NAME, STATUS] = [1, 17];

export type Balance = 'random' | 'leastconn';

export type Haproxy = {
  readonly port: number;
  /** Waits until HAProxy sees a replica, by its place, as up or as down. */
  sees(place: number, status: 'UP' | 'DOWN'): Promise<void>;
  stop(): Promise<void>;
};

export const haproxyVersion = (): string | undefined =>
  versionOf('haproxy', '-v')?.replace(/^HAProxy version (\S+) .*$/, '$1');

const configuration = (port: number, socket: string, balance: Balance, replicaPorts: readonly number[]): string =>
  [
    'global',
    `  stats socket ${socket} mode 600 level admin`,
    '  nbthread 1',
    'defaults',
    '  mode http',
    '  retries 0',
    '  timeout connect 30s',
    '  timeout client 120s',
    '  timeout server 120s',
    '  timeout check 20s',
    'listen service',
    `  bind 127.0.0.1:${port}`,
    `  balance ${balance}`,
    '  cookie SRV insert indirect nocache',
    ...replicaPorts.map(
      (replicaPort, place) =>
        `  server ${nameOf(place)} 127.0.0.1:${replicaPort} cookie ${nameOf(place)} check inter ${CHECK_MILLISECONDS} fall 1 rise 1`,
    ),
    '',
  ].join('\n');

const nameOf = (place: number): string => `r${place}`;

/** What HAProxy answers to one command on its socket. */
const told = (socket: string, command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const connection = connect(socket, () => connection.write(`${command}\n`));
    connection.setEncoding('utf8');
    connection.on('data', (chunk: string) => {
      text += chunk;
    });
    connection.on('end', () => resolve(text));
    connection.on('error', reject);
  });

/** Starts it before these replicas. The caller stops it. */
export async function startHaproxy(balance: Balance, replicaPorts: readonly number[]): Promise<Haproxy> {
  const port = await freePort();
  const directory = temporaryDirectory();
  const socket = join(directory.path, 'socket');
  const file = join(directory.path, 'haproxy.cfg');
  writeFileSync(file, configuration(port, socket, balance, replicaPorts));
  const statusOf = async (place: number) =>
    (await told(socket, 'show stat'))
      .split('\n')
      .map((line) => line.split(','))
      .find((columns) => columns[SERVER_NAME] === nameOf(place))?.[STATUS];
  const server = await startServer('haproxy', ['-db', '-f', file], async () => (await statusOf(0)) !== undefined);
  const sees: Haproxy['sees'] = async (place, status) => {
    for (let waited = 0; (await statusOf(place)) !== status; waited += POLL_MILLISECONDS) {
      if (waited > NOTICED_WITHIN_MILLISECONDS) throw new Error(`HAProxy never saw ${nameOf(place)} ${status}`);
      await wait(POLL_MILLISECONDS);
    }
  };
  return {
    port,
    sees,
    async stop() {
      await server.stop();
      directory.remove();
    },
  };
}
