/** Replicas of an experiment, as servers of one process: each knows its sessions by their ids and forgets them when it is stopped. */
import { createServer, type Server } from 'node:http';

/** What the process is told, and what it answers when that is done. */
export type Order = { readonly order: 'start' | 'stop'; readonly place: number } | { readonly order: 'report' };
export type Report = {
  /** Requests in flight over all replicas when one more came, itself included: the mean. */
  readonly inFlight: number;
  readonly responseMilliseconds: number;
  /** Their standard deviation over their mean. */
  readonly responseCv: number;
};

const ports = process.argv.slice(3).map(Number);
/** A request is answered after so long, as if it asked a database. */
const holdMilliseconds = Number(process.argv[2]);
const servers = new Map<number, Server>();

let inFlight = 0;
let arrivals = 0;
let inFlightSum = 0;
let timeSum = 0;
let squareSum = 0;

function replica(): Server {
  const sessions = new Set<string>();
  return createServer((request, response) => {
    const from = performance.now();
    const id = String(request.headers['x-session']);
    const known = sessions.has(id);
    sessions.add(id);
    inFlight += 1;
    arrivals += 1;
    inFlightSum += inFlight;
    setTimeout(() => {
      const took = performance.now() - from;
      inFlight -= 1;
      timeSum += took;
      squareSum += took * took;
      response.end(known ? 'known' : 'new');
    }, holdMilliseconds);
  });
}

const start = (place: number, done: () => void): void => {
  const server = replica();
  // A kept connection stays for as long as the replica stands
  server.keepAliveTimeout = 0;
  servers.set(place, server);
  server.listen(ports[place], '127.0.0.1', 1024, done);
};

function stop(place: number, done: () => void): void {
  const server = servers.get(place);
  server?.close(done);
  server?.closeAllConnections();
}

/** What was seen since the last report. */
function report(): Report {
  const mean = timeSum / arrivals;
  const seen = {
    inFlight: inFlightSum / arrivals,
    responseMilliseconds: mean,
    responseCv: Math.sqrt(Math.max(0, squareSum / arrivals - mean * mean)) / mean,
  };
  arrivals = inFlightSum = timeSum = squareSum = 0;
  return seen;
}

process.on('message', (message: Order) => {
  if (message.order === 'report') process.send?.(report());
  else (message.order === 'start' ? start : stop)(message.place, () => process.send?.(message));
});
process.on('disconnect', () => process.exit());
