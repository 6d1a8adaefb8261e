/** Evaluates the whole service beside a page, once or in each draw from its ranges. */
import { answerBeside } from '../../kit/beside/answer-beside.ts';
import { drawsAnswered } from '../../kit/draws/answer-draws.ts';
import type { Posted } from '../../kit/draws/ask-draws.ts';
import { fragmentsHere, placementsModel, wholeHere } from './whole-here.ts';

answerBeside({ wholeHere, fragmentsHere });

const draw = drawsAnswered((_, tab) => placementsModel(tab));
addEventListener('message', ({ data }: MessageEvent<Posted>) => {
  if ('calculator' in data) draw(data);
});
