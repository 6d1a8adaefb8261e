import { once } from 'node:events';
import { connect, createServer, type OutgoingHttpHeaders } from 'node:http2';
import net from 'node:net';

const preface = 24;

/** Adds up the payload of HEADERS (1) and CONTINUATION (9) frames of each stream that a client sends. */
function headerBytesByStream(bytes: Buffer): Map<number, number> {
  const streams = new Map<number, number>();
  for (let at = preface; at + 9 <= bytes.length; ) {
    const length = bytes.readUIntBE(at, 3);
    const type = bytes.readUInt8(at + 3);
    const stream = bytes.readUInt32BE(at + 5) & 0x7fffffff;
    if (type === 1 || type === 9) streams.set(stream, (streams.get(stream) ?? 0) + length);
    at += 9 + length;
  }
  return streams;
}

/**
 * Sends the same request `count` times on one connection of Node's HTTP/2 client (nghttp2) to a server on loopback, and
 * returns the bytes of the header block of each, taken from the wire between the two.
 */
export async function headerBlockBytes(
  headers: OutgoingHttpHeaders,
  count: number,
  headerTableSize = 4096,
): Promise<readonly number[]> {
  const server = createServer({ settings: { headerTableSize } }, (_, response) => response.end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sent: Buffer[] = [];
  const tap = net.createServer((client) => {
    const upstream = net.connect(portOf(server), '127.0.0.1');
    client.on('data', (chunk: Buffer) => sent.push(chunk));
    client.on('error', () => upstream.destroy()).pipe(upstream);
    upstream.on('error', () => client.destroy()).pipe(client);
  });
  await once(tap.listen(0, '127.0.0.1'), 'listening');
  const session = connect('http://state.test', { createConnection: () => net.connect(portOf(tap), '127.0.0.1') });
  await once(session, 'remoteSettings');
  for (let request = 0; request < count; request++) {
    const stream = session.request({ ':path': '/', ...headers });
    stream.resume();
    await once(stream, 'close');
  }
  session.close();
  await once(session, 'close');
  tap.close();
  server.close();
  return [...headerBytesByStream(Buffer.concat(sent)).values()];
}

function portOf(server: { address(): string | net.AddressInfo | null }): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}
