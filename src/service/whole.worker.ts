/** Evaluates the whole service beside a page, once or in each draw from its ranges. */
import { drawsAnswered } from '../kit/draws/answer-draws.ts';
import type { Posted } from '../kit/draws/ask-draws.ts';
import type { Asked } from './ask-whole.ts';
import { fragmentsHere, placementsModel, wholeHere } from './whole-here.ts';

const draw = drawsAnswered((_, tab) => placementsModel(tab));

const answer = ({ typed, intervals }: Asked) =>
  intervals
    ? fragmentsHere(typed, intervals).then((fragments) => ({ fragments }))
    : wholeHere(typed).then((whole) => ({ whole }));

addEventListener('message', ({ data }: MessageEvent<Asked | Posted>) => {
  if (!('typed' in data)) return draw(data);
  answer(data).then(
    (reply) => postMessage({ id: data.id, ...reply }),
    (error: unknown) => postMessage({ id: data.id, failed: String(error) }),
  );
});
