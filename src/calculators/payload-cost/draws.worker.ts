/** Draws from ranges of payload-cost, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { payloadCost } from './spec.ts';

answerDraws(payloadCost);
