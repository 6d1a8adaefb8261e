/** The entry points of the package: `where-state-lives/<name>`. Build, types, package.json and reference follow from this list. */
export const entries = {
  calculators: {
    source: 'src/package/calculators.ts',
    about:
      'Every calculator as data and a function: what it asks, what it answers, its JSON Schema, and one call that does all.',
  },
  models: {
    source: 'src/package/models.ts',
    about: 'The arithmetic alone: pure functions, one idea each.',
  },
  limits: {
    source: 'src/package/limits.ts',
    about:
      'What browsers, networks, balancers, proxies, servers and libraries accept of headers and cookies, as data: each way, with status, error texts and source.',
  },
  diagnose: {
    source: 'src/package/diagnose.ts',
    about:
      'From what somebody sees, a status, a log line, a HAR or header lines, to the hop, the byte and the line of configuration. Values are cut to lengths at once.',
  },
} as const;
