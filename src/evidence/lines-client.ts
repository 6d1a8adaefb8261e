import { connect, type Socket } from 'node:net';

/**
 * A connection to a server that answers in lines. It sends in batches and waits for as many ends of replies as it asked for, which is all that filling a store needs.
 *
 * Only replies of one line each may be pipelined; `ask` reads one reply of several lines up to `isEnd`.
 */
export type LinesClient = {
  /** Sends commands and waits for one line each. Throws at the first line that `isError` recognises. */
  send(commands: readonly Buffer[], isError: (line: string) => boolean): Promise<void>;
  /** Sends one command and returns the text of its reply once `isEnd` holds. */
  ask(command: string, isEnd: (text: string) => boolean): Promise<string>;
  close(): void;
};

export const connectLines = (port: number): Promise<LinesClient> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => resolve(clientOn(socket)));
  });

function clientOn(socket: Socket): LinesClient {
  let text = '';
  let onText: () => void = () => undefined;
  let onError: (error: Error) => void = () => undefined;
  socket.setEncoding('latin1');
  socket.removeAllListeners('error');
  socket.on('error', (error) => onError(error));
  socket.on('data', (chunk: string) => {
    text += chunk;
    onText();
  });
  const until = (isDone: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      onError = reject;
      onText = () => isDone() && resolve();
      onText();
    });
  return {
    async send(commands, isError) {
      text = '';
      let lines = 0;
      let rest = 0;
      socket.write(Buffer.concat(commands));
      await until(() => {
        for (let end = text.indexOf('\n', rest); end >= 0; end = text.indexOf('\n', rest)) {
          const line = text.slice(rest, end);
          if (isError(line)) throw new Error(line);
          lines++;
          rest = end + 1;
        }
        return lines >= commands.length;
      });
    },
    async ask(command, isEnd) {
      text = '';
      socket.write(command);
      await until(() => isEnd(text));
      return text;
    },
    close: () => socket.destroy(),
  };
}
