/** Draws from ranges of replicas, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { replicas } from './spec.ts';

answerDraws(replicas);
