/** Draws from ranges of retries, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { retries } from './spec.ts';

answerDraws(retries);
