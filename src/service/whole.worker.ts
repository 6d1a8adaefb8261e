/** Evaluates the whole service beside a page. */
import type { Typed } from '../kit/declare/follow.ts';
import { wholeHere } from './whole-here.ts';

addEventListener('message', ({ data: { id, typed } }: MessageEvent<{ readonly id: number; readonly typed: Typed }>) => {
  wholeHere(typed).then(
    (whole) => postMessage({ id, whole }),
    (error: unknown) => postMessage({ id, failed: String(error) }),
  );
});
