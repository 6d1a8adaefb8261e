import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, startServer } from '../../evidence/server.ts';
import { findNginx } from '../browser.ts';
import type { Scene } from './recipe.fixture.ts';

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });

/** A key and a certificate that it signed itself, as files in a folder. */
function selfSigned(folder: string): string {
  const keys = join(folder, 'keys');
  if (existsSync(keys)) return keys;
  mkdirSync(keys);
  const subject = ['-subj', '/CN=docs.example.com', '-days', '2'];
  const files = ['-keyout', join(keys, 'privkey.pem'), '-out', join(keys, 'fullchain.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], { stdio: 'ignore' });
  return keys;
}

/** Starts a real nginx with blocks of its `http` part. */
export async function startSecureNginx(
  { folder, later }: Scene,
  write: (keys: string, port: number) => string,
): Promise<{ readonly port: number }> {
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}
http { include /etc/nginx/mime.types; access_log off; ${paths.join(' ')}
${write(selfSigned(folder), port)} }
`,
  );
  const program = findNginx() ?? 'nginx';
  const words = ['-e', 'stderr', '-p', folder, '-c', configuration];
  execFileSync(program, ['-t', ...words], { stdio: 'pipe' });
  const server = await startServer(program, words, () => listens(port));
  later(server.stop);
  return { port };
}
