/** The simulator beside a page: typing goes on while it runs. A newer service is another worker. */
import { type Asked, simulateHere } from './simulate-here.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => simulateHere(data, (told) => postMessage(told)));
