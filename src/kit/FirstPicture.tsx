import type { ComponentChildren, JSX } from 'preact';

/**
 * Pictures and tables where room is dear: the style sheet shows them up to the first drawing, and the rest once the box
 * is ticked. Ticking needs no script.
 */
export const FirstPicture = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="pictures">
    <div class="all">{children}</div>
    <label class="more">
      <input type="checkbox" /> <span>All pictures and tables</span>
    </label>
  </div>
);
