/** What an embedding page decides about the calculator that it shows. Pages of this site have no frame. */
import { createContext } from 'preact';
import type { Calculator } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import type { PageFollower } from '../declare/follow.ts';
import type { Bench } from '../page/bench.ts';
import type { PagePart } from '../page/page-parts.ts';
import type { ReadonlySignal } from '../page/signal.ts';
import type { Said } from '../read/link.ts';
import type { Terms } from './terms.ts';

export type Frame = {
  /** Asked after mount, and again when the address came to say something else. */
  readonly said: () => Said;
  /** Fetches the pictures and tables after the first. */
  readonly more: () => Promise<PagePart>;
  /** Fetches the inputs with the words under them, which a closed group does without. */
  readonly fields: () => Promise<Fields>;
  /** Fetches the words around the result. */
  readonly spec: () => Promise<Calculator>;
  /** Finds what follows from the rest of the service. */
  readonly follower: PageFollower;
  /** In force only after mount: Preact does not mend attributes that differ from the server's. */
  readonly terms: ReadonlySignal<Terms>;
  /** Called once the bench has its values; returns the way to stop. */
  readonly meet: <F extends Fields, O extends object>(bench: Bench<F, O>) => () => void;
};

/** Set around an embedded calculator. The same on the server, where no option is known yet. */
export const FrameContext = createContext<Frame | undefined>(undefined);
