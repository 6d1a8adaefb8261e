/** Draws from ranges of failover, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { failover } from './spec.ts';

answerDraws(failover);
