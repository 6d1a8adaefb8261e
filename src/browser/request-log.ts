/** The built site on a host that writes down everything that a browser sends it: request line, headers, body. */
import { listen, siteServer } from '../tooling/serve.ts';

export type Host = {
  readonly origin: string;
  /** One text for each request. */
  readonly log: readonly string[];
  /** Request lines that ask for anything but a bare path: nothing that a reader typed stands behind a `?`. */
  withQuery(): readonly string[];
  /** Requests that hold one of these words, as typed, encoded for an address or in base64. */
  holding(words: readonly string[]): readonly string[];
  close(): void;
};

/** Pagefind asks for its list of parts by the time, so that no cache answers. */
const TIME_OF_INDEX = /\/pagefind-entry\.json\?ts=\d+/;

const disguised = (word: string): readonly string[] => [word, encodeURIComponent(word), btoa(word).replace(/=+$/, '')];

export async function loggingHost(): Promise<Host> {
  const log: string[] = [];
  const server = siteServer('dist', '/');
  server.on('request', (request) => {
    const at = log.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n`) - 1;
    request.on('data', (part) => {
      log[at] += String(part);
    });
  });
  const lines = () => log.map((request) => request.split('\n', 1)[0] ?? '');
  return {
    origin: `http://127.0.0.1:${await listen(server, 0)}`,
    log,
    withQuery: () => lines().filter((line) => line.includes('?') && !TIME_OF_INDEX.test(line)),
    holding: (words) => {
      const forms = words.flatMap(disguised).map((form) => form.toLowerCase());
      return log.filter((line) => forms.some((form) => line.toLowerCase().includes(form)));
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
