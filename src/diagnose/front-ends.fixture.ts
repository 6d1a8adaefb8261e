/** Real servers at their defaults, each in front of an origin that answers with as many bytes as it is asked for. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, type Server, startServer } from '../evidence/server.ts';
import { findProgram } from '../tooling/browser.ts';

/** Debian keeps servers where only root looks. */
export const programOf = (name: string): string | undefined => {
  const path = process.env['PATH'] ?? '';
  process.env['PATH'] = `${path}:/usr/sbin`;
  const found = findProgram(name);
  process.env['PATH'] = path;
  return found;
};

/** Asks with header lines as a program would type them, and gives back all that came, or why nothing did. */
export const answerOf = (port: number, lines: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    let came = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    const end = (why: string) => {
      socket.destroy();
      resolve(came || why);
    };
    socket.on('data', (part) => {
      came += part.toString('latin1');
      if (came.includes('\r\n\r\n') && !/^HTTP\/1.1 200/.test(came)) setTimeout(() => end(came), 20);
      else if (came.includes('\r\n\r\n')) end(came);
    });
    socket.on('error', ({ message }) => end(`curl: (56) Recv failure: Connection reset by peer (${message})`));
    socket.on('close', () => end('curl: (52) Empty reply from server'));
  });

/** An origin that sets a cookie of as many letters as the path says: `/3000`. */
export async function startOrigin(): Promise<Server & { readonly port: number }> {
  const server = createServer({ maxHeaderSize: 1_000_000 }, (request, response) => {
    const letters = Number(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
    response.writeHead(200, letters > 0 ? { 'set-cookie': `s=${'k'.repeat(letters)}; Path=/; HttpOnly` } : {});
    response.end('ok');
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Config = {
  readonly program: string;
  readonly file: string;
  readonly options: (path: string, folder: string, port: number, origin: number) => readonly string[];
  readonly text: (port: number, origin: number, folder: string) => string;
};

const configs: Readonly<Record<string, Config>> = {
  nginx: {
    program: 'nginx',
    file: 'nginx.conf',
    options: (path, folder) => ['-e', `${folder}/error.log`, '-p', folder, '-c', path],
    text: (port, origin, folder) => `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${origin}; } }
}
`,
  },
  haproxy: {
    program: 'haproxy',
    file: 'haproxy.cfg',
    options: (path) => ['-db', '-f', path],
    text: (port, origin) => `defaults
  mode http
  timeout connect 5s
  timeout client 5s
  timeout server 5s
listen all
  bind 127.0.0.1:${port}
  server origin 127.0.0.1:${origin}
`,
  },
  varnish: {
    program: 'varnishd',
    file: 'default.vcl',
    options: (path, folder, port) => ['-F', '-n', folder, '-a', `127.0.0.1:${port}`, '-f', path],
    text: (_port, origin) => `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${origin}"; }
sub vcl_recv { return (pass); }
`,
  },
  caddy: {
    program: 'caddy',
    file: 'Caddyfile',
    options: (path) => ['run', '--adapter', 'caddyfile', '--config', path],
    text: (port, origin) => `{
  admin off
}
http://127.0.0.1:${port} {
  reverse_proxy 127.0.0.1:${origin}
}
`,
  },
};

export type FrontEnd = Server & { readonly port: number; log(): string };

/** Starts one of them before the origin; undefined where it is not installed. */
export async function startFrontEnd(name: string, folder: string, origin: number): Promise<FrontEnd | undefined> {
  const config = configs[name];
  const program = config && programOf(config.program);
  if (!config || !program) return undefined;
  const port = await freePort();
  const path = join(folder, config.file);
  // Varnish reads it as somebody else
  chmodSync(folder, 0o755);
  writeFileSync(path, config.text(port, origin, folder));
  const ready = async () =>
    (await answerOf(port, ['GET / HTTP/1.1', 'Host: a', 'Connection: close'])).startsWith('HTTP/1.1 200');
  const server = await startServer(program, config.options(path, folder, port, origin), ready);
  const log = () => {
    try {
      return readFileSync(join(folder, 'error.log'), 'utf8');
    } catch {
      return '';
    }
  };
  return { ...server, port, log };
}
