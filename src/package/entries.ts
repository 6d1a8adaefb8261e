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
} as const;
