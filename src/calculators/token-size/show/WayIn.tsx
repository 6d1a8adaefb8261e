import { pastedOf } from '../answer/pasted.ts';
import { fields, type Inputs } from '../ask/fields.ts';

const open = (field: 'token' | 'claims'): void => {
  const input = document.getElementById(`token-size-${field}`);
  const group = input?.closest('details');
  if (group) group.open = true;
  input?.focus();
};

/** The two other ways in: they stand further down, and a reader should know at once that they are there. */
export function WayIn({ inputs }: { readonly inputs: Inputs }) {
  const pasted = pastedOf(inputs) !== undefined;
  return (
    <div class="field">
      <p class="ways-in">
        <button type="button" onClick={() => open('token')}>
          {pasted ? 'Another token' : 'Paste a token'}
        </button>
        {!pasted && (
          <button type="button" onClick={() => open('claims')}>
            {fields.claims.label} as JSON
          </button>
        )}
      </p>
      <p class="source">
        {pasted ? 'Beside its claims: use its shape, or forget it.' : 'Or describe its shape below.'}
      </p>
    </div>
  );
}
