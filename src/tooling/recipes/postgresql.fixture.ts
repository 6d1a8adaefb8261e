import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { postgresqlPrograms } from '../../evidence/postgresql.ts';
import { freePort, startServer } from '../../evidence/server.ts';
import { nobody } from '../../evidence/unprivileged.ts';
import type { Scene } from './recipe.fixture.ts';
import { shell } from './shell.fixture.ts';

/** Starts an empty PostgreSQL of Debian's; its clients find it by these variables. */
export async function startPostgres({ folder, later }: Scene): Promise<Readonly<Record<string, string>>> {
  const programs = postgresqlPrograms() ?? '';
  const home = join(folder, 'postgresql');
  const data = join(home, 'data');
  const user = nobody();
  mkdirSync(home);
  if (user) for (const path of [folder, home]) chownSync(path, user.uid, user.gid);
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'state', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    {
      stdio: 'ignore',
      cwd: home,
      ...user,
    },
  );
  const port = String(await freePort());
  const env = { PATH: programs, PGHOST: '127.0.0.1', PGPORT: port, PGUSER: 'state', PGDATABASE: 'postgres' };
  const isReady = async () => shell('psql -tAc "select 1"', { env }).stdout === '1\n';
  const server = await startServer(
    join(programs, 'postgres'),
    ['-D', data, '-p', port, '-h', '127.0.0.1', '-k', home, '-c', 'fsync=off'],
    isReady,
    user,
  );
  later(server.stop);
  return env;
}
