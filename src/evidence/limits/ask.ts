/** What a server does with a head: the status of its answer, or what becomes of the connection. */
import { connect } from 'node:net';

const WITHIN_MILLISECONDS = 6000;

/** Sends bytes as they are and reads as far as the status. */
export const ask = (port: number, head: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    const end = (what: string) => {
      socket.destroy();
      resolve(what);
    };
    socket.setTimeout(WITHIN_MILLISECONDS, () => end('no answer'));
    socket.on('data', (data) => {
      got += data.toString('latin1');
      const [, status] = /^HTTP\/1\.\d (\d{3})/.exec(got) ?? [];
      if (status !== undefined) end(status);
    });
    socket.on('error', () => end('connection reset'));
    socket.on('close', () => end('connection closed'));
    socket.write(head, 'latin1');
  });
