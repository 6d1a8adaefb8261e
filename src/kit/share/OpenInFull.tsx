import type { JSX } from 'preact';
import { EDITION } from '../declare/edition.ts';
import type { Fields } from '../declare/field.ts';
import type { Bench } from '../page/bench.ts';
import { linkTo } from '../read/codec.ts';

/** With the host, where there is one: on paper a path alone leads nowhere. */
const whole = (site: string): string => (typeof location === 'undefined' ? site : new URL(site, location.href).href);

/** The last line of an embedded calculator: where these values can be taken further, and what they rest on. */
export const OpenInFull = <F extends Fields, O extends object>({
  bench,
  site,
}: {
  bench: Bench<F, O>;
  site: string;
}): JSX.Element => (
  <p class="in-full">
    <a href={linkTo(bench.calculator, bench.inputs.value, whole(site), bench.ranges.value)}>Open this calculation</a>{' '}
    with its working, sources and exports. Where State Lives, edition {EDITION}.
  </p>
);
