/** Attributes that are no inputs: the element's own, and those that any element may have. */
export const NO_INPUT =
  /^(name|query|theme|height|sandbox|class|id|style|slot|title|lang|dir|hidden|role|tabindex|(data|aria)-.*)$/;

/**
 * An attribute's name as an input's.
 *
 * @example camel('peak-requests-per-second') // 'peakRequestsPerSecond'
 */
export const camel = (name: string): string => name.replace(/-(.)/g, (_whole, letter: string) => letter.toUpperCase());
