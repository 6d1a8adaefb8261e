/** `where-state-lives/models`: the arithmetic alone. Pure functions without a clock, chance, network or page. They trust their caller: ranges are checked by the calculators. */

/** What a crash, a deploy or the loss of a zone takes, how long recovery lasts, and what is available in a year. */
export * as failover from './models/failover.ts';
/** Queues before replicas: Erlang B and C, balancers, percentiles of response times, and the replicas that sticky sessions add. */
export * as queueing from './models/queueing.ts';
/** What retries through layers do to a service under load, and what makes repeating a write safe. */
export * as retries from './models/retries.ts';
/** How long a revoked token works, by method, and what each method costs. */
export * as revocation from './models/revocation.ts';
/** Memory of a session in Redis, Valkey, memcached and PostgreSQL, and the servers that it takes. */
export * as store from './models/store.ts';
/** Bytes of tokens and session cookies as the libraries write them, and the limits that they are held against. */
export * as token from './models/token.ts';
/** State on the wire: HTTP/1.1, HPACK and QPACK bytes, delay, and what a month of carrying or looking up costs. */
export * as wire from './models/wire.ts';
