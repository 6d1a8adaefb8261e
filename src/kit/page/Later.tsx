import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Pictures that are costly to draw: waking an island does not draw them again. What the server drew for the defaults stays until a value differs.
 *
 * @param wanted the values differ from those that the server drew
 */
export function Later({
  wanted,
  children,
}: {
  readonly wanted: boolean;
  readonly children: () => JSX.Element;
}): JSX.Element {
  const [drawing, setDrawing] = useState(typeof document === 'undefined');
  useEffect(() => {
    if (wanted) setDrawing(true);
  }, [wanted]);
  // Preact leaves inner HTML alone while it hydrates, so what the server wrote stays
  if (!drawing) return <div aria-busy={wanted} dangerouslySetInnerHTML={{ __html: '' }} />;
  return <div>{children()}</div>;
}
