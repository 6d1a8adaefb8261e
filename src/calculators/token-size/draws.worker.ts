/** Draws from ranges of token-size, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { tokenSize } from './spec.ts';

answerDraws(tokenSize);
