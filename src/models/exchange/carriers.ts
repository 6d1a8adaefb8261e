type CarrierTraits = {
  readonly label: string;
  /** Name, colon and space of the header field. */
  readonly field: string;
  /** What stands in front of the token in it, where that is no name. */
  readonly scheme: string;
  /** It goes by a name, beside others in one field: browsers hold it against a limit of its own, and libraries split it. */
  readonly isNamed: boolean;
};

/** The header fields that carry a token. */
export const carriers = {
  cookie: { label: 'Cookie', field: 'Cookie: ', scheme: '', isNamed: true },
  authorization: { label: 'Authorization', field: 'Authorization: ', scheme: 'Bearer ', isNamed: false },
} as const satisfies Readonly<Record<string, CarrierTraits>>;
