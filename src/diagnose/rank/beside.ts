import type { Beside } from './head.ts';

/** What stands in a head besides what was read of it, where the paste is an excerpt. */
export const beside: Beside = { requestBytes: 636, requestFields: 15, responseBytes: 400, responseFields: 8 };
