import type { Given } from '../../../kit/read/read.ts';
import type { Json } from '../../../models/token/claims/json.ts';
import { formats } from '../../../models/token/formats/index.ts';
import { ordinary } from '../../../models/token/formats/settings.ts';
import { claimsShape } from '../../../models/token/paste/claims-shape.ts';
import { headerShape } from '../../../models/token/paste/header-shape.ts';
import type { Pasted } from '../../../models/token/paste/read-paste.ts';
import { isReference } from '../../../models/token/token-format.ts';

/** The format, its settings and the shape of its header as inputs; undefined where this page cannot build such a one. */
function formatInputs({ found: { format, settings, header } }: Pasted): Given | undefined {
  if (format === undefined || settings === undefined) return undefined;
  const { asks, typ } = formats[format];
  if (!asks(settings.alg ?? ordinary.alg).includes('members')) return { format, ...settings };
  const members = headerShape(header, typ);
  return { format, ...settings, header: Object.keys(members).length > 0 ? JSON.stringify(members) : undefined };
}

/**
 * Inputs that build a token of the same shape as the pasted one: names, counts and lengths, and no value of it. The paste itself is
 * let go. Undefined where the format cannot be built here, or where the claims are not visible.
 * @param claims the claims, where the page had to decompress them
 */
export function shapeInputs(pasted: Pasted, claims: Json | undefined = pasted.found.claims): Given | undefined {
  const built = formatInputs(pasted);
  const written = claims === undefined ? undefined : new TextEncoder().encode(JSON.stringify(claims)).length;
  const claimBytes = pasted.found.claimBytes ?? written;
  const { format } = pasted.found;
  if (built === undefined || format === undefined) return undefined;
  if (claimBytes === undefined && !isReference(format)) return undefined;
  const { carrier, cookieName, otherCookieBytes } = pasted;
  return {
    token: '',
    claims: undefined,
    ...built,
    ...claimsShape(claims, claimBytes ?? 2),
    ...(carrier && { carrier }),
    ...(cookieName !== undefined && { cookieName }),
    ...(otherCookieBytes !== undefined && { otherCookieBytes }),
  };
}
