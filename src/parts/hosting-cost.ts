/** What delivering this site costs, from its measured weights and a CDN's list prices. */
import facts from '#facts/hosting.yaml';
import { numberOf } from '../facts/number.ts';
import { bytes, rounded, usd } from '../kit/say/format.ts';

const fact = (id: string) => numberOf(facts, id);
const GB = 1e9;

/** Upper end of each price tier in GB, and the fact with its price. */
const tiers = [
  [10_000, 'to-10-tb'],
  [50_000, 'to-50-tb'],
  [150_000, 'to-150-tb'],
  [500_000, 'to-500-tb'],
  [1_024_000, 'to-1024-tb'],
  [Number.POSITIVE_INFINITY, 'to-5-pb'],
] as const;

/**
 * A month on Amazon CloudFront in USD, what is free taken off first. Above 5 PB it is cheaper than this says.
 *
 * @example cloudFrontUsd(1_001 * 1e9, 0) // 0.085
 */
export function cloudFrontUsd(sentBytes: number, requests: number): number {
  let from = 0;
  let cost = 0;
  const charged = Math.max(0, sentBytes / GB - fact('cloudfront-free-gb'));
  for (const [to, name] of tiers) {
    cost += Math.max(0, Math.min(charged, to) - from) * fact(`cloudfront-usd-per-gb-${name}`);
    from = to;
  }
  const chargedRequests = Math.max(0, requests - fact('cloudfront-free-requests'));
  return cost + (chargedRequests / 10_000) * fact('cloudfront-usd-per-10000-requests');
}

type PageView = { readonly label: string; readonly bytes: number; readonly requests: number };

const first = { bytes: fact('guide-page-first-bytes'), requests: fact('guide-page-first-requests') };
/** The worker and its pack. */
const copy = { bytes: fact('offline-copy-bytes'), requests: 2 };
const ten = {
  label: 'ten by each reader, no copy',
  bytes: (first.bytes + 9 * fact('guide-page-next-bytes')) / 10,
  requests: (first.requests + 9) / 10,
};
const kept = {
  label: 'ten by each reader, the copy kept',
  bytes: (first.bytes + copy.bytes + 9 * fact('not-modified-bytes')) / 10,
  requests: (first.requests + copy.requests + 9) / 10,
};

/** What a view can be, lightest first. */
export const views: readonly PageView[] = [
  ten,
  { label: 'one by each reader, who leaves at once', ...first },
  kept,
  {
    label: 'one by each reader, who stays for the copy',
    bytes: first.bytes + copy.bytes,
    requests: first.requests + copy.requests,
  },
];

const month = (view: PageView, count: number) =>
  `${bytes(view.bytes * count)}, ${usd(Math.round(cloudFrontUsd(view.bytes * count, view.requests * count)))}`;

/** The table of the hosting page: heading row, then a row for each kind of view. */
export const hostingCosts: readonly (readonly string[])[] = [
  ['Views', 'A view', 'A million', 'A billion'],
  ...views.map((view) => [view.label, bytes(view.bytes), month(view, 1e6), month(view, 1e9)]),
];

const allowed = (view: { readonly bytes: number }) =>
  `${rounded((fact('github-pages-gb-per-month') * GB) / view.bytes / 1e6)} million`;

/** How many views a month GitHub Pages allows, in words. */
export const gitHubPagesViews = `${allowed(first)} views by readers who leave at once, or ${allowed(kept)} by readers who view ten pages and keep the copy`;
