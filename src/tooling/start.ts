/** `npm start`: builds the site and serves it on this machine. */
import { base } from '../hosting/settings.ts';
import { build } from './run.ts';
import { dist, listen, siteServer, stopOnSignal } from './serve.ts';

if (!(await build())) process.exit(1);
const server = siteServer(dist, base);
stopOnSignal(server);
const port = await listen(server, Number(process.env['PORT'] ?? 4321));
console.log(`\nWhere State Lives is at http://127.0.0.1:${port}${base}\nPress Ctrl-C to stop.`);
