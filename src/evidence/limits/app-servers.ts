/** Servers that run programs: each with one that says yes. */
import { SHORTEST_START } from './heads.ts';
import type { Subject } from './subject.ts';

const field = (row: string, changed?: number) => ({ way: 'request', counts: 'field', row, changed }) as const;
const head = (row: string, changed?: number, id = row) =>
  ({ way: 'request', counts: 'head', row, changed, id }) as const;
const target = (row: string, changed?: number) => ({ way: 'request', counts: 'target', row, changed }) as const;

const WSGI = `def application(environ, start_response):
    start_response('200 OK', [('Content-Length', '2')])
    return [b'ok']
`;
const ASGI = `async def application(scope, receive, send):
    if scope['type'] != 'http':
        return
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-length', b'2')]})
    await send({'type': 'http.response.body', 'body': b'ok'})
`;
const NODE = `require('node:http').createServer((_, answer) => answer.end('ok')).listen(Number(process.argv[2]), '127.0.0.1');\n`;
const python = { 'app.py': WSGI, 'asgi.py': ASGI };

const node: Subject = {
  hop: 'node',
  program: 'node',
  version: ['/usr/bin/node', '--version'],
  install: 'apt-get install nodejs',
  setting: '--max-http-header-size=32768',
  command: ({ folder, port }, isChanged) => [
    '/usr/bin/node',
    ...(isChanged ? [node.setting] : []),
    `${folder}/server.cjs`,
    String(port),
  ],
  files: () => ({ 'server.cjs': NODE }),
  // Names, values and the target count: of a head in eight further lines four bytes each do not
  probes: [
    field('node-http1-field', 16_364 + 16_384),
    head('node-http1-head', 16_444 + 16_384 + 8 * 4),
    target('node-http1-target', 16_363 + 16_384),
  ],
};

const gunicorn: Subject = {
  hop: 'gunicorn',
  program: 'gunicorn',
  version: ['gunicorn', '--version'],
  install: 'apt-get install gunicorn',
  setting: '--limit-request-field_size 16380',
  command: ({ folder, port }, isChanged) => [
    'gunicorn',
    ...['-b', `127.0.0.1:${port}`, '--chdir', folder, '--worker-tmp-dir', folder, 'app:application'],
    ...(isChanged ? gunicorn.setting.split(' ') : []),
  ],
  files: () => python,
  // The size and the two bytes of the line's end that it counts
  probes: [field('gunicorn-http1-field', 16_380 - 2), head('gunicorn-http1-head'), target('gunicorn-http1-target')],
};

const uwsgi: Subject = {
  hop: 'uwsgi',
  program: 'uwsgi',
  version: ['uwsgi', '--version'],
  install: 'apt-get install uwsgi uwsgi-plugin-python3',
  setting: '--buffer-size 8192',
  command: ({ folder, port }, isChanged) => [
    'uwsgi',
    ...['--plugin', 'python3', '--http-socket', `127.0.0.1:${port}`, '--chdir', folder, '--wsgi-file', 'app.py'],
    ...(isChanged ? uwsgi.setting.split(' ') : []),
  ],
  files: () => python,
  start: SHORTEST_START,
  // The block grew by 4,096 bytes; each of two further lines takes 5 more in it than on the wire
  probes: [field('uwsgi-field', 3904 + 4096), head('uwsgi-head', 3928 + 4096 - 2 * 5)],
};

const waitress: Subject = {
  hop: 'waitress',
  program: 'waitress-serve',
  version: ['dpkg-query', '-W', 'python3-waitress'],
  install: 'apt-get install python3-waitress',
  setting: '--max-request-header-size=65536',
  command: ({ port }, isChanged) => [
    'waitress-serve',
    `--listen=127.0.0.1:${port}`,
    ...(isChanged ? [waitress.setting] : []),
    'app:application',
  ],
  files: () => python,
  // It refuses as soon as it has read that many
  probes: [head('waitress-head', 65_536 - 1)],
};

const hypercorn: Subject = {
  hop: 'hypercorn',
  program: 'hypercorn',
  version: ['dpkg-query', '-W', 'python3-hypercorn'],
  install: 'apt-get install hypercorn',
  // What it takes beyond a larger size depends on how the bytes arrive
  setting: '',
  command: ({ port }) => ['hypercorn', '-b', `127.0.0.1:${port}`, 'asgi:application'],
  files: () => python,
  probes: [head('hypercorn-head')],
};

const puma: Subject = {
  hop: 'puma',
  program: 'puma',
  version: ['puma', '--version'],
  install: 'apt-get install puma',
  setting: '',
  command: ({ folder, port }) => ['puma', '-b', `tcp://127.0.0.1:${port}`, `${folder}/config.ru`],
  files: () => ({ 'config.ru': "run ->(_) { [200, { 'Content-Type' => 'text/plain' }, ['ok']] }\n" }),
  probes: [field('puma-field'), head('puma-head')],
};

const unicorn: Subject = {
  hop: 'unicorn',
  program: 'unicorn',
  version: ['unicorn', '--version'],
  install: 'apt-get install unicorn',
  setting: '',
  command: ({ folder, port }) => ['unicorn', '-l', `127.0.0.1:${port}`, `${folder}/config.ru`],
  files: () => ({ 'config.ru': "run ->(_) { [200, { 'Content-Type' => 'text/plain' }, ['ok']] }\n" }),
  probes: [field('unicorn-field'), head('unicorn-head')],
};

/** A Python server of its own, started by a program of a few lines. */
const script = (
  of: Pick<Subject, 'hop' | 'install' | 'setting' | 'probes'> & { readonly module: string; readonly text: string },
): Subject => ({
  ...of,
  program: of.module,
  version: [
    '/usr/bin/python3',
    '-c',
    `import ${of.module}; print(getattr(${of.module}, 'version', None) or ${of.module}.__version__)`,
  ],
  command: ({ folder, port }, isChanged) => [
    '/usr/bin/python3',
    `${folder}/serve.py`,
    String(port),
    isChanged ? '1' : '',
  ],
  files: () => ({ 'serve.py': of.text }),
});

const tornado = script({
  hop: 'tornado',
  module: 'tornado',
  install: 'apt-get install python3-tornado',
  setting: 'HTTPServer(app, max_header_size=16384)',
  text: `import sys, tornado.ioloop, tornado.web, tornado.httpserver
class Yes(tornado.web.RequestHandler):
    def get(self):
        self.write('ok')
options = {'max_header_size': 16384} if sys.argv[2] else {}
server = tornado.httpserver.HTTPServer(tornado.web.Application([('/', Yes)]), **options)
server.listen(int(sys.argv[1]), '127.0.0.1')
tornado.ioloop.IOLoop.current().start()
`,
  probes: [head('tornado-head', 16_384)],
});

const aiohttp = script({
  hop: 'aiohttp',
  module: 'aiohttp',
  install: 'apt-get install python3-aiohttp',
  setting: "web.run_app(app, handler_args={'max_field_size': 32768})",
  text: `import sys
from aiohttp import web
async def yes(request):
    return web.Response(text='ok')
app = web.Application()
app.router.add_get('/', yes)
more = {'handler_args': {'max_field_size': 32768}} if sys.argv[2] else {}
runner = web.AppRunner(app, **more.get('handler_args', {}))
import asyncio
async def main():
    await runner.setup()
    await web.TCPSite(runner, '127.0.0.1', int(sys.argv[1])).start()
    await asyncio.sleep(3600)
asyncio.run(main())
`,
  // The value alone counts, here behind "Cookie: "
  probes: [field('aiohttp-field', 32_768 + 8)],
});

const cherrypy = script({
  hop: 'cherrypy',
  module: 'cherrypy',
  install: 'apt-get install python3-cherrypy3',
  setting: "'server.max_request_header_size': 16384",
  text: `import sys, cherrypy
class Yes:
    @cherrypy.expose
    def index(self):
        return 'ok'
cherrypy.config.update({'server.socket_host': '127.0.0.1', 'server.socket_port': int(sys.argv[1]), 'log.screen': False, 'engine.autoreload.on': False})
if sys.argv[2]:
    cherrypy.config.update({'server.max_request_header_size': 16384})
cherrypy.quickstart(Yes())
`,
  probes: [head('cherrypy-head', 16_384)],
});

/** A Go program, compiled where it is measured. */
const go = (
  of: Pick<Subject, 'hop' | 'program' | 'version' | 'install' | 'setting' | 'probes'> & { readonly text: string },
): Subject => ({
  ...of,

  command: ({ folder, port }, isChanged) => [
    'sh',
    '-c',
    `cd ${folder} && HOME=${folder} GOPATH=/usr/share/gocode GO111MODULE=off GOFLAGS= go build -o serve serve.go && exec ./serve ${port} ${isChanged ? 1 : 0}`,
  ],
  files: () => ({ 'serve.go': of.text }),
});

const netHttp = go({
  hop: 'caddy-go',
  program: 'Go net/http',
  version: ['go', 'version'],
  install: 'apt-get install golang-go',
  setting: 'http.Server{MaxHeaderBytes: 16384}',
  text: `package main
import ("net/http"; "os")
func main() {
  server := &http.Server{Addr: "127.0.0.1:" + os.Args[1], Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("ok")) })}
  if os.Args[2] == "1" { server.MaxHeaderBytes = 16384 }
  server.ListenAndServe()
}
`,
  probes: [head('caddy-go-http1-head', 16_384 + 4096, 'go-net-http-head')],
});

const fasthttp = go({
  hop: 'fiber',
  program: 'fasthttp',
  version: ['dpkg-query', '-W', 'golang-github-valyala-fasthttp-dev'],
  install: 'apt-get install golang-go golang-github-valyala-fasthttp-dev',
  setting: 'fasthttp.Server{ReadBufferSize: 16384}',
  text: `package main
import ("os"; "github.com/valyala/fasthttp")
func main() {
  server := &fasthttp.Server{Handler: func(c *fasthttp.RequestCtx) { c.WriteString("ok") }}
  if os.Args[2] == "1" { server.ReadBufferSize = 16384 }
  server.ListenAndServe("127.0.0.1:" + os.Args[1])
}
`,
  probes: [head('fiber-head', 16_384)],
});

export const appServers: readonly Subject[] = [
  node,
  gunicorn,
  uwsgi,
  waitress,
  hypercorn,
  puma,
  unicorn,
  tornado,
  aiohttp,
  cherrypy,
  netHttp,
  fasthttp,
];
