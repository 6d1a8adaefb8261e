import { useEffect, useState } from 'preact/hooks';
import type { Given } from '../../kit/read.ts';
import { type Json, parseJson } from '../../models/token/json.ts';
import type { Pasted } from '../../models/token/paste/read-paste.ts';
import { inflated } from './inflated.ts';
import { shapeInputs } from './shape-of.ts';

const names: Readonly<Record<Pasted['found']['family'], string>> = {
  jws: 'A JWS, signed',
  jwe: 'A JWE, encrypted',
  paseto: 'A PASETO',
  fernet: 'A Fernet token',
  'iron-session': 'A seal of iron-session',
  'cookie-session': 'A cookie-session cookie',
  'express-session': 'A signed id of express-session',
  flask: 'A Flask or itsdangerous cookie',
  django: 'A Django signed value',
  rails: 'An encrypted Rails cookie',
  opaque: 'A value of no format known here',
};

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
  const { family, variant, header } = pasted.found;
  const shape = shapeInputs(pasted, claims);
  return (
    <section class="pasted" aria-label="Pasted token">
      <p>
        <b>{names[family]}</b>
        {variant && `: ${variant}`}. {family === 'opaque' ? 'It' : 'Decoded here, not verified; it'} is in no link,
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
      {header !== undefined && <Block label={family === 'paseto' ? 'Footer' : 'Header'} value={header} />}
      {claims !== undefined && <Block label="Claims" value={claims} />}
    </section>
  );
}
