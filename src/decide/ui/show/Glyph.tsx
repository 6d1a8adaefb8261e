import type { Holder } from '../../judge/catalogue.ts';

const places = ['client', 'replica', 'store'] as const;

/** Client, replicas, store in a row: the amber one remembers. */
export function Glyph({ holder }: { readonly holder: Holder | undefined }) {
  return (
    <svg class="glyph" width="52" height="16" viewBox="0 0 52 16" aria-hidden="true">
      <path d="M15 8h5M33 8h5" stroke="var(--ink-3)" />
      {places.map((place, index) => (
        <rect
          key={place}
          x={index * 18 + 1}
          y="1"
          width="14"
          height="14"
          rx="2"
          fill={place === holder ? 'var(--state-fill)' : 'var(--free-wash)'}
          stroke={place === holder ? 'var(--state)' : 'var(--free)'}
        />
      ))}
    </svg>
  );
}
