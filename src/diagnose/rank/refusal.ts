/** What somebody sees when a hop refuses, read from the words of its row. */
export type Refusal = {
  readonly status: number | undefined;
  /** The connection ends: a proxy before it makes a status of its own of that. */
  readonly closes: boolean;
  /** Nothing is said at all. */
  readonly silent: boolean;
  /** An error code of a client library, or an exception. */
  readonly throws: boolean;
  /** It cuts what is too long into parts instead, which is no refusal. */
  readonly splits: boolean;
  readonly isKnown: boolean;
};

/** What a proxy answers when the hop behind it closes the connection. */
export const statusesOfProxies: readonly number[] = [502, 503, 520, 504];

/** @example refusalOf('431 Request Header Fields Too Large').status // 431 */
export function refusalOf(words: string): Refusal {
  const [, status] = /\b([345]\d\d)\b/.exec(words.slice(0, 40)) ?? [];
  return {
    status: status === undefined ? undefined : Number(status),
    closes: /^(?:connection |GOAWAY|RST_STREAM)/i.test(words),
    silent: /^(?:silently|Cookie silently|the cookie is ignored)/i.test(words),
    throws: /^(?:throws|[A-Z]+(?:_[A-Z]+)+)/.test(words),
    splits: /^split into/.test(words),
    isKnown: !/^(?:status not known|refused$)/.test(words),
  };
}

/** Statuses that may be seen: its own, else those of a proxy before it, else that of an application which did not catch an error. */
export const seenStatuses = ({ status, closes, throws }: Refusal): readonly number[] => {
  if (status !== undefined) return [status];
  if (closes) return statusesOfProxies;
  return throws ? [500, 502] : [];
};
