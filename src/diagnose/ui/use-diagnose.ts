import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { followAddress, openAddress, writeValues } from '../../kit/page/address-bar.ts';
import { keepEarlyInput } from '../../kit/page/early.ts';
import { restoreScenario, scenario } from '../../kit/page/scenario.ts';
import { askedOf } from '../diagnose.ts';
import { knowledge } from '../facts.ts';
import { linkValues, readLinkValues } from '../link.ts';
import { type Asked, unsurePath } from '../rank/asked.ts';
import { type Column, columns } from '../rank/knowledge.ts';
import { isRecognised, nothingRead } from '../read/reading.ts';

const NOTHING: Asked = { reading: nothingRead, chips: [], path: unsurePath };

/** The path of the reader's service, where they typed one on another page; whatever sends its requests shows here by itself. */
const pathOfService = (): readonly string[] => {
  const path = scenario.value['path'];
  return Array.isArray(path)
    ? path.filter((id) => typeof id === 'string' && knowledge.hops.get(id)?.at !== columns[0])
    : [];
};

export type Diagnosing = {
  readonly asked: Asked;
  readonly isAnswered: boolean;
  /** Whether the answer was asked for here, and not opened by a link. */
  readonly byHand: boolean;
  /** What is wrong with what was given, for the reader. */
  readonly problem: string;
  /** Whether hops of the path came from the reader's service. */
  readonly fromService: boolean;
  /** A symptom is true, or no longer. */
  pick(chip: string, isTrue: boolean): void;
  place(column: Column, hop: string): void;
  /** Reads a text and answers. The text is not kept. */
  find(text: string): void;
  /** A file was dropped: what it holds is reduced at once. */
  take(text: string): void;
  /** Back to the form, with chips and path as they are and nothing of what was read. */
  change(): void;
};

/** What the page knows, kept in its address: names and lengths, never a text. */
export function useDiagnose(): Diagnosing {
  const [asked, setAsked] = useState<Asked>(NOTHING);
  const [isAnswered, setAnswered] = useState(false);
  const [byHand, setByHand] = useState(false);
  const [problem, setProblem] = useState('');
  const [fromService, setFromService] = useState(false);
  const now = useRef(asked);
  now.current = asked;
  const early = useMemo(
    () =>
      typeof document === 'undefined'
        ? undefined
        : keepEarlyInput(document.querySelector('.diagnose') ?? document.body),
    [],
  );
  useLayoutEffect(() => early?.putBack(), [early]);
  useEffect(() => {
    restoreScenario();
    const open = () => {
      const linked = readLinkValues(openAddress().values);
      setAnswered(linked !== undefined);
      setProblem('');
      const own = pathOfService();
      if (linked) setAsked(linked);
      else if (own.length > 0) {
        setFromService(true);
        setAsked((before) => ({ ...before, reading: nothingRead, path: { ...askedOf({ path: own }).path } }));
      } else setAsked((before) => ({ ...before, reading: nothingRead }));
    };
    open();
    early?.doAgain();
    return followAddress(open);
  }, [early]);
  const answer = (next: Asked) => {
    if (next.chips.length === 0 && !isRecognised(next.reading)) {
      setProblem('nothing');
      return;
    }
    setProblem('');
    setAsked(next);
    setAnswered(true);
    setByHand(true);
    writeValues(linkValues(next), true);
    scrollTo(0, 0);
  };
  const update = (next: Asked) => {
    // What was typed early comes in one row, before anything is drawn again
    now.current = next;
    setAsked(next);
    if (isAnswered) writeValues(linkValues(next), true);
  };
  return {
    asked,
    isAnswered,
    byHand,
    problem,
    fromService,
    pick(chip, isTrue) {
      const others = now.current.chips.filter((one) => one !== chip);
      update({ ...now.current, chips: isTrue ? [...others, chip] : others });
    },
    place: (column, hop) => update({ ...now.current, path: { ...now.current.path, [column]: hop } }),
    find: (text) =>
      answer(text.trim() === '' ? now.current : { ...now.current, reading: askedOf({ pasted: text }).reading }),
    take: (text) => answer({ ...now.current, reading: askedOf({ pasted: text }).reading }),
    change() {
      setAnswered(false);
      setAsked({ ...now.current, reading: nothingRead });
      writeValues('', true);
      scrollTo(0, 0);
    },
  };
}
