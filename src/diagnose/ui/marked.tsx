import type { JSX } from 'preact';

/** A sentence in which **bold** marks what matters and `code` what is typed or read on a screen. */
export const Marked = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text
      .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
      .map((part, index) =>
        part.startsWith('**') ? (
          <b key={index}>{part.slice(2, -2)}</b>
        ) : part.startsWith('`') ? (
          <code key={index}>{part.slice(1, -1)}</code>
        ) : (
          part
        ),
      )}
  </>
);
