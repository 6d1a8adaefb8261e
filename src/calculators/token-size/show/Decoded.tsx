import { useEffect, useState } from 'preact/hooks';
import type { Given } from '../../../kit/read/read.ts';
import { type Json, parseJson } from '../../../models/token/claims/json.ts';
import type { Pasted } from '../../../models/token/paste/read-paste.ts';
import { readers } from '../../../models/token/readers/index.ts';
import { inflated } from '../answer/inflated.ts';
import { shapeInputs } from '../answer/shape-of.ts';

const Block = ({ label, value }: { readonly label: string; readonly value: Json }) => (
  <>
    <h3>{label}</h3>
    <div class="decoded" tabIndex={0} role="region" aria-label={label}>
      <pre>{JSON.stringify(value, undefined, 2)}</pre>
    </div>
  </>
);

/** Claims of a compressed cookie arrive a moment later. */
function useClaims({ found }: Pasted): Json | undefined {
  const [claims, setClaims] = useState<Json>();
  const { compressedClaims } = found;
  useEffect(() => {
    setClaims(undefined);
    if (compressedClaims === undefined) return;
    let current = true;
    inflated(compressedClaims).then((text) => {
      if (current && text !== undefined) setClaims(parseJson(text));
    });
    return () => {
      current = false;
    };
  }, [compressedClaims]);
  return found.claims ?? claims;
}

/** What a pasted token shows without a key, decoded on this page and nowhere else. */
export function Decoded({ pasted, onUse }: { readonly pasted: Pasted; readonly onUse: (values: Given) => void }) {
  const claims = useClaims(pasted);
  const { format, variant, header } = pasted.found;
  const { named, headName = 'Header' } = readers[format ?? 'opaque'];
  const shape = shapeInputs(pasted, claims);
  return (
    <section class="pasted" aria-label="Pasted token">
      <p>
        <b>{named}</b>
        {variant && `: ${variant}`}. {format === undefined ? 'It' : 'Decoded here, not verified; it'} is in no link,
        storage or request.
      </p>
      <p class="ways-in">
        {shape && (
          <button type="button" onClick={() => onUse(shape)}>
            Use its shape
          </button>
        )}
        <button type="button" onClick={() => onUse({ token: '' })}>
          Forget it
        </button>
      </p>
      {shape && <p class="source">The shape is names, counts and lengths; no value of the token.</p>}
      {header !== undefined && <Block label={headName} value={header} />}
      {claims !== undefined && <Block label="Claims" value={claims} />}
    </section>
  );
}
