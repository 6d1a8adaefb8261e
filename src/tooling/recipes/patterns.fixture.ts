/** Patterns, platforms and records: code that readers put into a service. */
import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import ts from 'typescript';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { startSecureNginx } from './nginx.fixture.ts';
import { startPostgres } from './postgresql.fixture.ts';
import type { PageRecipes, Scene } from './recipe.fixture.ts';
import { runScript } from './script.fixture.ts';
import { shell } from './shell.fixture.ts';

const heldByChecks = { heldBy: 'src/parts/printed-checks.test.ts' } as const;

/** SQL with its parameters filled in, as a driver sends them. */
const withParameters = (sql: string, ...values: readonly string[]) =>
  values.reduce((text, value, index) => text.replaceAll(`$${index + 1}`, `'${value}'`), sql);

/** As much of Express as the page uses, over a real server. */
function express() {
  type Step = (
    request: IncomingMessage,
    response: ServerResponse & { set: unknown; sendStatus: unknown },
    next: () => void,
  ) => void;
  const steps: Step[] = [];
  return {
    use: (step: Step) => void steps.push(step),
    get: (path: string, step: Step) =>
      void steps.push((asked, response, next) => (asked.url === path ? step(asked, response, next) : next())),
    listen: () =>
      createServer((asked, response) => {
        const richer = Object.assign(response, {
          set: response.setHeader.bind(response),
          sendStatus: (status: number) => response.writeHead(status).end(),
        });
        const step = (index: number): void =>
          steps[index] ? steps[index](asked, richer, () => step(index + 1)) : void response.end('ok');
        step(0);
      }).listen(0, '127.0.0.1'),
  };
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};

const ask = (port: number, path: string) =>
  new Promise<{ readonly status: number | undefined; readonly connection: string | undefined }>((resolve, reject) => {
    const asked = request({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
    });
    asked.once('error', reject).end();
  });

/** A server that answers with its name; its port. */
async function startNamed({ later }: Scene, name: string): Promise<number> {
  const server = createServer((_, response) => response.end(name));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  later(() => {
    server.closeAllConnections();
    server.close();
  });
  return portOf(server);
}

export const patternRecipes: PageRecipes = {
  'content/docs/patterns/affinity.mdx': [
    {
      needs: ['nginx', 'openssl', 'curl'],
      async runs(code, scene) {
        const [first, second] = [await startNamed(scene, 'app1'), await startNamed(scene, 'app2')];
        const { port } = await startSecureNginx(
          scene,
          (_, port) =>
            `${code.replace('app1:8080', `127.0.0.1:${first}`).replace('app2:8080', `127.0.0.1:${second}`)}
             server { listen 127.0.0.1:${port}; location / { proxy_pass http://app; } }`,
        );
        const served = async (cookie?: string) =>
          (await fetch(`http://127.0.0.1:${port}/`, cookie === undefined ? {} : { headers: { cookie } })).text();
        const pinned = new Set<string>();
        for (const _ of Array(6)) pinned.add(await served('sid=4f1c'));
        expect(pinned.size).toBe(1);
        const spread = new Set<string>();
        for (const _ of Array(6)) spread.add(await served());
        expect(spread.size).toBe(2);
      },
    },
  ],
  'content/docs/patterns/cookie-or-header.mdx': [
    {
      runs(code) {
        const [name = '', value = ''] = code.trim().split(/: (.*)/s);
        const headers = new Headers([[name, value]]);
        const [cookie] = headers.getSetCookie();
        const [pair = '', ...attributes] = cookie?.split('; ') ?? [];
        expect(pair).toMatch(/^__Host-[\w-]+=\w+$/);
        // What the prefix asks for (RFC 6265bis, 4.1.3.2)
        expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure']));
        expect(attributes.join()).not.toMatch(/domain/i);
      },
    },
  ],
  'content/docs/patterns/external-session-store.mdx': [
    {
      needs: ['postgres'],
      seconds: 5,
      async runs(code, scene) {
        const env = await startPostgres(scene);
        const touch = () =>
          shell(`psql -c "${withParameters(code, 'one').replaceAll(/^--.*\n/gm, '')}"`, { env }).stdout;
        shell(
          `psql -c "create table session_seen(id text primary key, seen timestamptz); insert into session_seen values ('one', now() - interval '2 minutes')"`,
          { env },
        );
        expect(touch()).toBe('UPDATE 1\n');
        expect(touch()).toBe('UPDATE 0\n');
      },
    },
  ],
  'content/docs/patterns/graceful-drain.mdx': [
    {
      async runs(code) {
        const signals = Object.assign(new EventEmitter(), { exit: (status: number) => signals.emit('ended', status) });
        const app = express();
        const around = {
          app,
          process: signals,
          sleep: () => Promise.resolve(),
          PROPAGATION_MS: 1,
          flush: () => Promise.resolve(),
          LONGEST_REQUEST_MS: 5000,
        };
        const server = runScript(code, around, 'server') as ReturnType<typeof app.listen>;
        await new Promise((resolve) => server.once('listening', resolve));
        const port = portOf(server);
        expect(await ask(port, '/ready')).toMatchObject({ status: 200 });
        const ended = new Promise((resolve) => signals.once('ended', resolve));
        signals.emit('SIGTERM');
        expect(await ask(port, '/ready').catch(() => ({ status: 503, connection: 'close' }))).toEqual({
          status: 503,
          connection: 'close',
        });
        expect(await ended).toBe(0);
      },
    },
  ],
  'content/docs/patterns/idempotent-endpoints.mdx': [
    {
      needs: ['postgres'],
      seconds: 5,
      async runs(code, scene) {
        const env = await startPostgres(scene);
        shell(
          'psql -c "create table idempotency (caller text, endpoint text, key text, fingerprint text, status int, body text, primary key (caller, endpoint, key))"',
          { env },
        );
        const once = () =>
          shell('psql -tA', { env, input: `${withParameters(code, 'me', '/pay', 'k1', 'f1')}\nCOMMIT;` }).stdout;
        expect(once()).toContain('k1\nINSERT 0 1');
        expect(once()).toContain('INSERT 0 0');
      },
    },
  ],
  'content/docs/patterns/isolating-state.mdx': [
    {
      runs(code) {
        const file = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest);
        const [declared] = file.statements;
        expect(
          declared &&
            ts.isInterfaceDeclaration(declared) &&
            declared.members.map((member) => member.name?.getText(file)),
        ).toEqual(['read', 'write', 'claim', 'endAllOf']);
      },
    },
  ],
  'content/docs/patterns/long-lived-connections.mdx': [
    {
      runs(code) {
        const waits: number[] = [];
        const around = {
          LONGEST_MS: 1000,
          FIRST_SPREAD_MS: 10,
          open: () => undefined,
          setTimeout: (_: unknown, milliseconds: number) => waits.push(milliseconds),
          Math: { min: Math.min, random: () => 1 },
        };
        const reconnect = runScript(code, around, 'reconnect') as () => void;
        for (const _ of Array(9)) reconnect();
        expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1000, 1000]);
      },
    },
  ],
  'content/docs/patterns/refresh-rotation.mdx': [
    {
      async runs(code) {
        let kept = { expiresAt: 0 };
        let queue = Promise.resolve<unknown>(undefined);
        let refreshed = 0;
        const around = {
          navigator: {
            locks: {
              request: (_: string, work: () => unknown) => {
                queue = queue.then(work);
                return queue;
              },
            },
          },
          read: () => kept,
          save: (tokens: typeof kept) => {
            kept = tokens;
            return kept;
          },
          refresh: async () => ({ expiresAt: Date.now() + 1_000_000 * ++refreshed }),
          MARGIN_MS: 1000,
        };
        const fresh = runScript(code, around, 'fresh') as () => Promise<unknown>;
        await Promise.all([fresh(), fresh(), fresh(), fresh()]);
        expect(refreshed).toBe(1);
      },
    },
  ],
  'content/docs/patterns/revocation-strategies.mdx': [heldByChecks],
  'content/docs/patterns/signed-tokens.mdx': [heldByChecks],
  'content/docs/platforms/websocket-hubs.mdx': [
    {
      runs: (code) =>
        expect(runScript(code, { url: '/', io: (...words: unknown[]) => words }, 'socket')).toEqual([
          '/',
          { transports: ['websocket'] },
        ]),
    },
  ],
  'content/docs/review/documenting.mdx': [
    {
      runs(code) {
        const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(code) ?? [];
        expect(parse(front)).toMatchObject({ status: 'accepted' });
        // The sections that MADR 4.0.0 has
        expect([...body.matchAll(/^##+ (.*)$/gm)].map(([, title]) => title)).toEqual(
          expect.arrayContaining([
            'Context and Problem Statement',
            'Considered Options',
            'Decision Outcome',
            'Consequences',
            'Confirmation',
          ]),
        );
      },
    },
  ],
};
