/** Numbers with a unit that are written by hand, each with its reason. Thirty at most: what could follow a service, a fact or an inventory should. */

export type Accepted = {
  /** Path of the page, below the site, which its twin is accepted with; or `record`. */
  readonly where: string;
  /** The number as it is written. */
  readonly text: string;
  readonly because: string;
};

const ACCURACY = 'how near the model came in its tests: a statement about the model, not about a service';
const INTERVAL = 'what a range means, by definition: its ends are the 5th and the 95th percentile';
const ANSWER = 'part of an answer that a team might give in a review, in quotation marks';

export const accepted: readonly Accepted[] = [
  {
    where: 'calculators/replicas',
    text: '10%',
    because: 'worked out in its sentence: e^(−t/30 min) is a tenth after 69 minutes',
  },
  { where: 'calculators/retries', text: '90%', because: 'the judgement that its warning is made with' },
  { where: 'calculators/session-store', text: '1.1%', because: ACCURACY },
  { where: 'calculators/session-store', text: '0.2%', because: ACCURACY },
  { where: 'calculators/session-store', text: '27%', because: ACCURACY },
  { where: 'decide', text: '90%', because: INTERVAL },
  {
    where: 'decide',
    text: '95%',
    because: 'the share of draws from which on the decision calls a winner: its own constant',
  },
  { where: 'embed', text: '23 kB', because: 'what frames of one page share: a part of the weights beside it' },
  { where: 'method', text: '90%', because: INTERVAL },
  { where: 'method', text: '1%', because: ACCURACY },
  { where: 'method', text: '1.5%', because: ACCURACY },
  { where: 'method', text: '2%', because: ACCURACY },
  { where: 'method', text: '100,000 slots', because: ACCURACY },
  { where: 'method', text: '20%', because: 'how far a reviewer should vary an input: advice' },
  { where: 'move/dual-read', text: '1 s', because: 'a sum in its sentence, about nobody’s service' },
  { where: 'operate/chaos-exercises', text: '0.2 s', because: 'the delay of the command above it, which a test runs' },
  {
    where: 'platforms/websocket-hubs',
    text: '99,000 deliveries a second',
    because: 'a product in its sentence: 100 people, 99 others, ten times',
  },
  {
    where: 'platforms/websocket-hubs',
    text: '1,000 frames a second',
    because: 'a product in its sentence: 100 people, ten times',
  },
  { where: 'reference/formulas', text: '730 hours', because: 'the month of this site, by definition' },
  { where: 'review/questions', text: '3.1 kilobytes', because: ANSWER },
  { where: 'review/questions', text: '50 milliseconds', because: ANSWER },
  {
    where: 'understand/five-questions',
    text: '1 kB',
    because: 'a line drawn by judgement, where no calculator has one',
  },
];
