import type { JSX } from 'preact';

/** What the page promises, by its mechanism: under what is asked, and beside what was read. */
export const Promised = (): JSX.Element => (
  <p class="promise">
    <b>Nothing leaves this page.</b> Its policy forbids every connection (<code>connect-src 'none'</code>). What you
    paste is cut to names and lengths before anything is kept; a link or a print holds those and no more.
  </p>
);
