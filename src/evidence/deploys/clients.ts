/** Clients of an experiment: each has a session id and the cookie that the balancer gave it, and asks when told. */
import { Agent, request } from 'node:http';

export type Round = { readonly cut: number; readonly failed: number };
export type Clients = {
  /** All ask once, in an order of chance, so many at a time. Cut is whose session the replica did not know. */
  round(): Promise<Round>;
  end(): void;
};

type Answer = { readonly isKnown: boolean; readonly cookie: string | undefined };

const isOk = (status: number | undefined): boolean => status === 200;

const ask = (port: number, agent: Agent, session: string, cookie: string | undefined): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'x-session': session, ...(cookie !== undefined && { cookie }) };
    const sent = request({ port, host: '127.0.0.1', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        if (!isOk(response.statusCode)) reject(new Error(`status ${response.statusCode}`));
        else resolve({ isKnown: text === 'known', cookie: response.headers['set-cookie']?.[0]?.split(';')[0] });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

/** Takes the items of a list in an order of chance. */
function shuffled(count: number): number[] {
  const order = [...Array(count).keys()];
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? last, order[last] ?? other];
  }
  return order;
}

/** So many clients behind a port, `atOnce` requests in flight. The caller ends them. */
export function makeClients(count: number, atOnce: number, port: number): Clients {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const cookies = new Map<number, string>();
  return {
    async round() {
      const waiting = shuffled(count);
      let cut = 0;
      let failed = 0;
      const lane = async (): Promise<void> => {
        for (let client = waiting.pop(); client !== undefined; client = waiting.pop())
          try {
            const { isKnown, cookie } = await ask(port, agent, `client-${client}`, cookies.get(client));
            if (cookie !== undefined) cookies.set(client, cookie);
            if (!isKnown) cut += 1;
          } catch {
            failed += 1;
          }
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      return { cut, failed };
    },
    end: () => agent.destroy(),
  };
}
