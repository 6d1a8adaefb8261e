import { stepHere } from './address-bar.ts';
import { putBack, type Shared, scenario } from './scenario.ts';

/** What the tab held at each step of a page's history: going back takes a whole situation back, not a part of it. */
export type TabHistory = {
  /** Before a change that first forgets something: what the tab holds now belongs to the step that the change leaves. */
  hold(): void;
  /** Before the next step. */
  leave(): void;
  /** After a step was made. */
  arrive(): void;
  /** When the address may be that of another step: puts the tab back as it was there. */
  turn(): void;
};

export function createTabHistory(): TabHistory {
  const tabs = new Map<number, Shared>();
  let shown = 0;
  let held: Shared | undefined;
  return {
    hold() {
      held = scenario.value;
    },
    leave() {
      tabs.set(shown, held ?? scenario.value);
      held = undefined;
    },
    arrive() {
      shown = stepHere();
    },
    turn() {
      if (stepHere() === shown) return;
      tabs.set(shown, scenario.value);
      shown = stepHere();
      const before = tabs.get(shown);
      if (before) putBack(before);
    },
  };
}
