import type { ComponentType, JSX } from 'preact';
import { NOTHING_FOLLOWS } from '../../kit/declare/follow.ts';
import { signal } from '../../kit/page/signal.ts';
import { type Frame, FrameContext } from '../../kit/share/frame.ts';
import { NO_TERMS } from '../../kit/share/terms.ts';

/** What the server knows of a frame: nothing but that there is one. */
const unknown: Frame = {
  said: () => ({ given: {}, edition: undefined, preset: undefined, names: [], told: new Set() }),
  more: () => Promise.reject(new Error('Nothing is asked for on the server')),
  fields: () => Promise.reject(new Error('Nothing is asked for on the server')),
  spec: () => Promise.reject(new Error('Nothing is asked for on the server')),
  follower: NOTHING_FOLLOWS,
  terms: signal(NO_TERMS),
  meet: () => () => undefined,
};

/** A calculator inside a frame. */
export const Embedded = ({
  view: View,
  base,
  frame = unknown,
}: {
  readonly view: ComponentType<{ readonly base: string }>;
  readonly base: string;
  readonly frame?: Frame;
}): JSX.Element => (
  <FrameContext.Provider value={frame}>
    <View base={base} />
  </FrameContext.Provider>
);
