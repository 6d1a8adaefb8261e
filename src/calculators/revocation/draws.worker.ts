/** Draws from ranges of revocation, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { revocation } from './spec.ts';

answerDraws(revocation);
