/** A real PostgreSQL for experiments: Debian's, in a directory of its own, on a free loopback port. */
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, startServer, temporaryDirectory, versionOf } from './server.ts';
import type { Shape } from './shape.ts';
import { nobody } from './unprivileged.ts';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** Where Debian keeps the server programs, newest version first; undefined where none is installed. */
export function postgresqlPrograms(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
}

export type Postgresql = {
  readonly version: string;
  /** Bytes of table, out-of-line values and index that one session of this shape takes, over `rows` of them, vacuumed. */
  bytesPerSession(shape: Shape, rows: number): Promise<number>;
  stop(): Promise<void>;
};

/** Starts an empty server. The caller stops it. */
export async function startPostgresql(programs: string): Promise<Postgresql> {
  const port = await freePort();
  const directory = temporaryDirectory();
  const user = nobody();
  if (user) chownSync(directory.path, user.uid, user.gid);
  const data = join(directory.path, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'state', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    {
      stdio: 'ignore',
      cwd: directory.path,
      ...user,
    },
  );
  const query = async (sql: string) => {
    const options = [
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-U',
      'state',
      '-d',
      'postgres',
      '-tAq',
      '-v',
      'ON_ERROR_STOP=1',
      '-c',
      sql,
    ];
    const { stdout } = await run('psql', options, { cwd: directory.path });
    return stdout.trim();
  };
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    directory.path,
    '-c',
    'fsync=off',
    '-c',
    'autovacuum=off',
  ];
  const server = await startServer(
    join(programs, 'postgres'),
    options,
    async () => (await query('select 1')) === '1',
    user,
  );
  return {
    version:
      versionOf(join(programs, 'postgres'))
        ?.replace(/^postgres \(PostgreSQL\) /, '')
        .split(' ')[0] ?? 'unknown',
    async bytesPerSession(shape, rows) {
      const columns = `key text primary key, value bytea not null${shape.ttl ? ', expires timestamptz not null' : ''}`;
      await query(`drop table if exists session; create table session (${columns})`);
      // Digests of a counter: incompressible and the same on every run.
      const blocks = Math.ceil(shape.storedBytes / 64);
      const value = `substring((select string_agg(sha512((i || ' ' || block)::bytea), '' order by block) from generate_series(1, ${blocks}) block) from 1 for ${shape.storedBytes})`;
      const key = `left('sess:' || encode(sha256(i::text::bytea), 'hex'), ${shape.keyBytes})`;
      await query(
        `insert into session select ${key}, ${value}${shape.ttl ? ', now()' : ''} from generate_series(1, ${rows}) i`,
      );
      await query('vacuum session');
      return Number(await query(`select pg_total_relation_size('session')`)) / rows;
    },
    async stop() {
      await server.stop();
      directory.remove();
    },
  };
}
