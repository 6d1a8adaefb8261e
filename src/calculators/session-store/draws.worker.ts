/** Draws from ranges of session-store, beside the page. */
import { answerDraws } from '../../kit/answer-draws.ts';
import { sessionStore } from './spec.ts';

answerDraws(sessionStore);
