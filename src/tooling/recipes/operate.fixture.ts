/** Drills and exercises, against real servers. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import { startPostgres } from './postgresql.fixture.ts';
import type { PageRecipes } from './recipe.fixture.ts';
import { primaryOf, startRedisServer, startReplicated, until } from './redis.fixture.ts';
import { shell, shellBeside, standIn } from './shell.fixture.ts';

const wholeLines = (code: string) => code.trim().replaceAll('\\\n', ' ').split('\n');
const stateOf = (pid: number | undefined) => shell(`ps -o stat= -p ${pid}`).stdout.trim()[0];

export const operateRecipes: PageRecipes = {
  'content/docs/operate/backup-and-restore.mdx': [
    {
      needs: ['postgres'],
      seconds: 6,
      async runs(code, scene) {
        const env = await startPostgres(scene);
        shell(
          'createdb shop && psql shop -c "create table orders as select now() created_at from generate_series(1, 100)"',
          { env },
        );
        const { status, stdout } = shell(`set -e\n${code}`, { env, cwd: scene.folder });
        expect(status).toBe(0);
        expect(stdout).toMatch(/100 \| \d{4}-/);
        expect(shell('psql -lqt', { env }).stdout).not.toContain('drill');
      },
    },
    {
      needs: ['redis-server'],
      async runs(code, scene) {
        const port = await startRedisServer(scene);
        const bin = standIn(scene.folder, 'redis-cli', `exec /usr/bin/redis-cli -p ${port} "$@"`);
        const { status, stdout } = shell(code, { cwd: scene.folder, env: { PATH: bin } });
        expect({ status, copied: existsSync(join(scene.folder, 'copy.rdb')) }).toEqual({ status: 0, copied: true });
        expect(stdout).toContain('RDB looks OK');
      },
    },
  ],
  'content/docs/operate/chaos-exercises.mdx': [
    {
      needs: ['ip', 'tc'],
      runs(code, { folder }) {
        // systemd does not run in most test machines: the timer's command is read and run as it would be
        const systemd = standIn(
          folder,
          'systemd-run',
          'while case "$1" in --*) true;; *) false;; esac; do echo "$1" >> timer; shift; done; echo "$@" >> later',
        );
        // Delays are for a network of its own, and some kernels lack them: tc itself reads every word before it asks
        const { stdout, stderr } = shell(
          `unshare --net sh -c 'ip link set lo up; exec bash' <<'LINES'\n${code}\ncat timer later; echo "$dev"\nLINES`,
          {
            cwd: folder,
            env: { PATH: systemd, REPLICA: '127.0.0.1' },
          },
        );
        if (/unshare: .*not permitted/i.test(stderr)) return;
        expect(stderr.replace(/Error: Specified qdisc kind is unknown\.\n/, '')).toBe('');
        expect(stdout).toBe('--on-active=300\n--timer-property=AccuracySec=1s\ntc qdisc del dev lo root\nlo\n');
      },
    },
  ],
  'content/docs/operate/monitoring.mdx': [
    {
      needs: ['redis-server'],
      async runs(code, scene) {
        const primary = await startRedisServer(scene, ['--repl-diskless-sync-delay', '0']);
        for (const _ of ['one', 'two']) await startRedisServer(scene, ['--replicaof', '127.0.0.1', String(primary)]);
        const ask = (line: string) => shell(line.replace('redis-cli', `redis-cli -p ${primary}`)).stdout;
        await until(() => /connected_slaves:2/.test(ask('redis-cli info replication')));
        shell(`redis-cli -p ${primary} nonsense`);
        const said = wholeLines(code).map(ask);
        expect(said.map((text) => text.trim().split('\n').length)).toEqual([3, 2, 3, 4, 2]);
        expect(said[3]).toMatch(/slave0:[\s\S]*slave1:/);
      },
    },
  ],
  'content/docs/operate/testing-failover.mdx': [
    {
      async runs(code) {
        const server = createServer((_, response) => response.end('ok'));
        await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
        server.close();
        const child = spawn('sleep', ['60']);
        const [stop = '', go = ''] = wholeLines(code);
        const env = { PID: String(child.pid) };
        shell(stop, { env });
        expect(stateOf(child.pid)).toBe('T');
        shell(go, { env });
        expect(stateOf(child.pid)).not.toBe('T');
        child.kill();
      },
    },
    {
      needs: ['redis-server'],
      seconds: 6,
      async runs(code, scene) {
        const { primary, replica, sentinel } = await startReplicated(scene);
        const [orderly = '', named = ''] = wholeLines(code.replaceAll('26379', String(sentinel)));
        expect(shell(named).stdout).toBe(`127.0.0.1\n${primary}\n`);
        // Sentinel refuses until it has seen the replica in step
        await until(() => shell(orderly).stdout === 'OK\n');
        await until(() => shell(named).stdout === `127.0.0.1\n${replica}\n`);
      },
    },
    {
      needs: ['redis-server'],
      seconds: 8,
      async runs(code, scene) {
        const { primary, replica, sentinel } = await startReplicated(scene);
        const lines = wholeLines(code.replaceAll('26379', String(sentinel)).replaceAll('6379', String(primary)));
        const [find = '', stop = '', named = '', go = ''] = lines;
        // Several servers run here, and the lines stop the primary alone
        const pid = shell(`${find}\n${stop}\necho "$primary"`).stdout.trim();
        scene.later(() => void shell(`kill -CONT ${pid}`));
        expect(stateOf(Number(pid))).toBe('T');
        expect(shell(`redis-cli -p ${replica} ping`).stdout).toBe('PONG\n');
        await until(async () => (await shellBeside(named)).stdout === `127.0.0.1\n${replica}\n`);
        shell(go, { env: { primary: pid } });
        expect(stateOf(Number(pid))).not.toBe('T');
        await until(() => primaryOf(sentinel) === replica);
      },
    },
  ],
};
