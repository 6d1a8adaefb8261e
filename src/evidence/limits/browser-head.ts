/** What a real Chromium sends to a server of its own host: the head of a page that is opened, and of a fetch, without cookies. */
import { createServer } from 'node:net';
import { printed } from './clients.ts';
import type { LimitsEvidence } from './shape.ts';

const PAGE = '<script>fetch("/fetched")</script>';
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

const measured = (head = '') => ({ http1Bytes: head.length, fields: head.split('\r\n').length - 3 });

/** Undefined where no Chromium is installed. */
export async function browserHead(): Promise<LimitsEvidence['browserHead'] | undefined> {
  const software = await printed(['chromium', '--version']);
  if (software.startsWith('exit')) return undefined;
  const heads: string[] = [];
  const server = createServer((socket) =>
    socket.on('data', (data) => {
      heads.push(data.toString('latin1'));
      const start = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}`;
      socket.end(`${start}\r\nConnection: close\r\n\r\n${PAGE}`);
    }),
  );
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  try {
    await printed(['chromium', ...FLAGS, '--virtual-time-budget=3000', '--dump-dom', `http://127.0.0.1:${port}/`]);
    const of = (start: string) => measured(heads.find((head) => head.startsWith(start)));
    return { software: software.split(' built')[0] ?? software, navigation: of('GET / '), fetch: of('GET /fetched ') };
  } finally {
    server.close();
  }
}
