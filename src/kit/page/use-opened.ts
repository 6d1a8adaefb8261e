import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether a `<details>` has ever been open; also when a reader opened it before its code was there. */
export function useOpened(): { readonly details: RefObject<HTMLDetailsElement>; readonly opened: boolean } {
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const { current } = details;
    const note = () => current?.open && setOpened(true);
    note();
    current?.addEventListener('toggle', note);
    return () => current?.removeEventListener('toggle', note);
  }, []);
  return { details, opened };
}
