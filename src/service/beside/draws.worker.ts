/** Draws from ranges of a calculator, beside the page that shows it. */
import { loadSpec } from '../../calculators/load-spec.ts';
import { answerDraws } from '../../kit/draws/answer-draws.ts';
import * as engine from '../engine.ts';

answerDraws(loadSpec, engine);
