/** Draws from ranges of a calculator, beside the page that shows it. */
import { answerDraws } from '../kit/draws/answer-draws.ts';
import { loadSpec } from './load-spec.ts';

answerDraws(loadSpec);
