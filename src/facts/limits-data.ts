/** The limits as data: what is published for programs, in one place with its shape. */
import { z } from 'zod';
import { productsOf } from './products.ts';
import { confidences, counted, type Hop, type Limit, protocols, standings, ways } from './schema.ts';

const id = z.string().describe('Stable: it is never used for anything else.');
const bytes = z.number().int().nonnegative();

const publishedLimit = z
  .strictObject({
    id,
    hop: z.string().describe('The id of the hop that it is a limit of.'),
    label: z.string(),
    way: z.enum(ways).describe('What it is held against: what a client asks, or what a service answers.'),
    protocol: z.enum(protocols),
    counts: z
      .enum(counted)
      .describe(
        'cookie: name and value; value: the value alone; set-cookie: name, value and attributes; field: one header line without CRLF; head: the whole head; encoded: the Huffman-coded length of a field (HTTP/2); target: the request target; fields: the number of header fields.',
      ),
    value: z.number().int().positive().describe('The largest that is accepted.'),
    unit: z.enum(['bytes', 'fields']),
    refusal: z.string().describe('What happens one byte, or one field, above.'),
    status: z.number().int().optional().describe('The status that the client gets, where it gets one.'),
    lift: z.string().describe('The line of configuration that raises it, or "not adjustable".'),
    says: z.array(z.string()).describe('Texts as they stand on the screen, in a log or in a console.'),
    version: z.string().optional(),
    confidence: z.enum(confidences),
    seen: z.string().describe('The day on which it was seen, YYYY-MM-DD.'),
    source: z.strictObject({ title: z.string(), url: z.string().optional() }),
    evidence: z.string().optional().describe('The experiment that measured it.'),
    note: z.string().optional(),
  })
  .describe('One limit of one hop.');

const publishedHop = z
  .strictObject({
    id,
    label: z.string(),
    what: z.string(),
    at: z.enum(standings).describe('Where it stands on the way of a request.'),
    aliases: z.array(z.string()).describe('Other names that people know it by.'),
    on: z.string().optional().describe('The hop that it is built on.'),
    adds: z
      .strictObject({ request: bytes.optional(), response: bytes.optional() })
      .optional()
      .describe('Bytes of header fields that it adds to what it passes on.'),
    limits: z.array(z.string()).describe('Ids of all limits that hold for it, those of what it is built on included.'),
  })
  .describe('A browser, network, balancer, proxy, server or library.');

/** What is published: every hop and every limit of one edition. */
export const limitsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    edition: z.string(),
    hops: z.array(publishedHop),
    limits: z.array(publishedLimit),
  })
  .describe('What browsers, networks, balancers, proxies, servers and libraries accept of headers and cookies.');

export type LimitsData = z.infer<typeof limitsSchema>;
export type PublishedLimit = z.infer<typeof publishedLimit>;

/** The status with which a refusal begins; undefined where it is none. @example statusIn('431 Request Header Fields Too Large') // 431 */
export function statusIn(refusal: string): number | undefined {
  const [, status] = /^([1-5]\d\d)(?!\d)/.exec(refusal) ?? [];
  return status === undefined ? undefined : Number(status);
}

const publishedOf = (limit: Limit): PublishedLimit => {
  const status = statusIn(limit.refusal);
  return { ...limit, says: limit.says ?? [], ...(status !== undefined && { status }) };
};

/** All hops and limits of an edition as they are published. */
export const limitsData = (edition: string, hops: readonly Hop[], limits: readonly Limit[]): LimitsData => ({
  edition,
  hops: productsOf(hops, limits).map(({ hop: { splits: _, ...hop }, own, inherited }) => ({
    ...hop,
    limits: [...own, ...inherited].map((limit) => limit.id),
  })),
  limits: limits.map(publishedOf),
});
