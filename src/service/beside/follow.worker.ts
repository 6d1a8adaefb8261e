/** Finds what follows beside a page. */
import { answerBeside } from '../../kit/beside/answer-beside.ts';
import { followHere } from './follow-here.ts';

answerBeside({ followHere });
