/** Clients of HTTP, as a proxy or a service behind a browser uses them: what they make of an answer with too much head. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export type Client = {
  readonly hop: string;
  readonly software: string;
  readonly version: readonly string[];
  readonly install: string;
  readonly setting: string;
  readonly row: string;
  readonly changed: number | undefined;
  /** Program, options and text that asks an address and prints a status or the name of an error. */
  command(address: string, isChanged: boolean): readonly string[];
};

const GET = `require('node:http').get(process.argv[1], (answer) => { answer.resume(); console.log(answer.statusCode); }).on('error', ({ code }) => console.log(code))`;
const FETCH = `fetch(process.argv[1]).then(({ status }) => console.log(status), ({ cause }) => console.log(cause?.code))`;
const node = ['/usr/bin/node', '--version'];
/** Names and values count: of each of the 11 further lines four bytes do not. */
const setting = '--max-http-header-size=32768';

export const clients: readonly Client[] = [
  {
    hop: 'node',
    software: 'Node.js, http.get',
    version: node,
    install: 'apt-get install nodejs',
    setting,
    row: 'node-response-head',
    changed: 16_452 + 16_384 + 11 * 4,
    command: (address, isChanged) => ['/usr/bin/node', ...(isChanged ? [setting] : []), '-e', GET, address],
  },
  {
    hop: 'node',
    software: 'Node.js, fetch',
    version: node,
    install: 'apt-get install nodejs',
    setting,
    row: 'node-fetch-response-head',
    changed: 16_454 + 16_384 + 11 * 4,
    command: (address, isChanged) => ['/usr/bin/node', ...(isChanged ? [setting] : []), '-e', FETCH, address],
  },
  {
    hop: 'curl',
    software: 'curl',
    version: ['curl', '--version'],
    install: 'apt-get install curl',
    setting: '',
    row: 'curl-response-head',
    changed: undefined,
    command: (address) => ['curl', '-s', '-o', '/dev/null', '-w', '%{http_code}', address],
  },
];

const run = promisify(execFile);

/** What a client prints; where it fails, how it ended. It runs beside the service that answers it. */
export const printed = ([program = '', ...options]: readonly string[]): Promise<string> =>
  run(program, options, { encoding: 'utf8', timeout: 10_000 }).then(
    ({ stdout }) => stdout.trim(),
    (error: { readonly code?: number }) => `exit ${error.code}`,
  );
