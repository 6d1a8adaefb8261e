/** Web servers and reverse proxies. */
import type { Subject } from './subject.ts';

const request = (counts: 'field' | 'head' | 'fields' | 'target', row: string, changed?: number) =>
  ({ way: 'request', counts, row, changed }) as const;
const response = (row: string, changed?: number) => ({ way: 'response', counts: 'head', row, changed }) as const;

export const nginx: Subject = {
  hop: 'nginx',
  program: 'nginx',
  version: ['nginx', '-v'],
  install: 'apt-get install nginx-light',
  setting: 'large_client_header_buffers 4 16k; proxy_buffer_size 16k; proxy_buffers 8 16k;',
  command: ({ folder }) => ['nginx', '-e', 'stderr', '-p', folder, '-c', `${folder}/nginx.conf`],
  files: ({ folder, port, behind }, isChanged) => ({
    'nginx.conf': `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
${isChanged ? nginx.setting : ''}
server { listen 127.0.0.1:${port}; location = / { return 204; } location / { proxy_pass http://127.0.0.1:${behind}; } } }`,
  }),
  // A line and its end fill a buffer; an answer's head fills one of its own
  probes: [
    request('field', 'nginx-http1-field', 16_384 - 2),
    request('head', 'nginx-http1-head'),
    request('target', 'nginx-http1-target', 8177 + 8192),
    response('nginx-response-head', 16_384),
  ],
};

const haproxy: Subject = {
  hop: 'haproxy',
  program: 'haproxy',
  version: ['haproxy', '-v'],
  install: 'apt-get install haproxy',
  setting: 'tune.bufsize 32768',
  command: ({ folder }) => ['haproxy', '-db', '-f', `${folder}/haproxy.cfg`],
  files: ({ port, behind }, isChanged) => ({
    'haproxy.cfg': `global
 ${isChanged ? haproxy.setting : 'maxconn 100'}
defaults
 mode http
 timeout client 9s
 timeout server 9s
 timeout connect 9s
frontend f
 bind 127.0.0.1:${port}
 http-request return status 204 if { path / }
 default_backend b
backend b
 server s 127.0.0.1:${behind}
`,
  }),
  // The buffer grew by 16,384 bytes, what is reserved of it did not; it takes 4 bytes more for each further line, of which there are 8 and 11
  probes: [
    request('field', 'haproxy-http1-field', 15_244 + 16_384),
    request('target', 'haproxy-http1-target', 15_251 + 16_384),
    request('head', 'haproxy-http1-head', 15_264 + 16_384 - 8 * 4),
    response('haproxy-response-head', 15_252 + 16_384 - 11 * 4),
  ],
};

const apache: Subject = {
  hop: 'apache',
  program: 'apache2',
  version: ['apache2', '-v'],
  install: 'apt-get install apache2',
  setting: 'LimitRequestFieldSize 16380\nLimitRequestFields 200',
  command: ({ folder }) => ['apache2', '-X', '-f', `${folder}/httpd.conf`],
  files: ({ folder, port }, isChanged) => ({
    'httpd.conf': `ServerName a
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
DefaultRuntimeDir ${folder}
DocumentRoot ${folder}
${isChanged ? apache.setting : ''}
`,
  }),
  // The size and the byte that ends the line
  probes: [
    request('field', 'apache-http1-field', 16_380 + 1),
    request('fields', 'apache-fields', 200),
    request('head', 'apache-http1-head'),
  ],
};

const lighttpd: Subject = {
  hop: 'lighttpd',
  program: 'lighttpd',
  version: ['lighttpd', '-v'],
  install: 'apt-get install lighttpd',
  setting: 'server.max-request-field-size = 16384',
  command: ({ folder }) => ['lighttpd', '-D', '-f', `${folder}/lighttpd.conf`],
  files: ({ folder, port }, isChanged) => ({
    'lighttpd.conf': `server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
${isChanged ? lighttpd.setting : ''}
`,
  }),
  probes: [request('head', 'lighttpd-http1-head', 16_384), request('field', 'lighttpd-http1-field')],
};

const varnish: Subject = {
  hop: 'varnish',
  program: 'varnishd',
  version: ['varnishd', '-V'],
  install: 'apt-get install varnish',
  setting: '-p http_req_hdr_len=16k',
  command: ({ folder, port, behind }, isChanged) => [
    'varnishd',
    ...['-F', '-n', folder, '-a', `127.0.0.1:${port}`, '-b', `127.0.0.1:${behind}`, '-s', 'malloc,10m'],
    ...(isChanged ? varnish.setting.split(' ') : []),
  ],
  probes: [request('field', 'varnish-http1-field', 16_384), request('head', 'varnish-http1-head')],
};

const caddy: Subject = {
  hop: 'caddy-go',
  program: 'caddy',
  version: ['caddy', 'version'],
  install: 'apt-get install caddy',
  setting: 'servers { max_header_size 16384 }',
  command: ({ folder }) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
  files: ({ port }, isChanged) => ({
    Caddyfile: `{\n admin off\n auto_https off\n ${isChanged ? 'servers {\n max_header_size 16384\n }' : ''}\n}\nhttp://:${port} {\n bind 127.0.0.1\n respond 204\n}\n`,
  }),
  // Go reads 4,096 bytes further before it refuses
  probes: [request('head', 'caddy-go-http1-head', 16_384 + 4096), request('field', 'caddy-go-http1-field')],
};

export const webServers: readonly Subject[] = [nginx, haproxy, apache, lighttpd, varnish, caddy];
