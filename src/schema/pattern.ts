/** Text that stands for itself in a regular expression. */
export const escaped = (text: string): string => text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');

/** One of several expressions. */
export const either = (parts: readonly string[]): string => `(?:${parts.join('|')})`;
