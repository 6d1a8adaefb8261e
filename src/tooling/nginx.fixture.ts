/** A real nginx with the configuration that the build ships, as the hosting page says to use it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, type Server, startServer } from '../evidence/server.ts';

export type Nginx = Server & { readonly origin: string };

/**
 * Serves a folder that holds the site at its base path.
 * @param folder for the server's own files
 * @param root what nginx calls root: the site lies in it at its base path
 */
export async function startNginx(
  program: string,
  folder: string,
  root: string,
  base: string,
  wished?: number,
): Promise<Nginx> {
  const port = wished ?? (await freePort());
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${root}${base}_nginx.conf;
  }
}
`,
  );
  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer(
    program,
    ['-e', 'stderr', '-p', folder, '-c', configuration],
    async () => (await fetch(origin + base)).ok,
  );
  return { ...server, origin };
}
