import type { JSX } from 'preact';

/** A sentence in which **bold** marks the numbers. */
export const Prose = ({ text }: { readonly text: string }): JSX.Element => (
  <>{text.split('**').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</>
);

/** The sentence without its marks, for live regions and titles. */
export const plain = (text: string): string => text.replaceAll('**', '');
