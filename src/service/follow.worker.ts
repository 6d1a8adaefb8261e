/** Finds what follows beside a page. */
import { answerBeside } from '../kit/page/answer-beside.ts';
import { followHere } from './follow-here.ts';

answerBeside(followHere);
