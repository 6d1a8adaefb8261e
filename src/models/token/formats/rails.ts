import { rubyNumbers } from '../claims/float-text.ts';
import { htmlSafe, type JsonDialect, serialise } from '../claims/serialise.ts';
import { base64Bytes, base64PaddingBytes } from '../encoding/base64.ts';
import { escapesOf, type TokenSize, tokenOf } from '../encoding/part.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type Format, ofBytes } from './format.ts';

const ivBytes = 12;
const tagBytes = 16;
/** ActiveSupport escapes what HTML could read. */
const activeSupport: JsonDialect = { escape: htmlSafe, numbers: rubyNumbers };
const purposeBytes = (cookieName: string): number =>
  utf8Bytes(serialise({ p: `cookie.${cookieName}` }, activeSupport)) - '{"p":""}'.length;

/**
 * Measures encrypted Rails cookies as sent: the claims in base64 inside a JSON envelope with their purpose,
 * AES-256-GCM, base64 again, `--` between ciphertext, vector and tag, and percent-escapes for `=`, `+` and `/`.
 * Every byte of state is paid 16/9 times. Chance decides how many characters are escaped: `tokenBytes` is the median. Rails 6.1 (ActiveSupport 6.1.7); later envelopes differ.
 * @param cookieName it is part of the purpose inside the envelope
 * @returns the size for so many bytes of serialised claims
 * @example rails('_app_session')(125).tokenBytes // 386: 364 to 418
 */
export function rails(cookieName: string): (payloadBytes: number) => TokenSize {
  const envelopeBytes = '{"_rails":{"message":"","exp":null,"pur":""}}'.length + purposeBytes(cookieName);
  return (payloadBytes) => {
    const wrapped = envelopeBytes + base64Bytes(payloadBytes);
    const padding = base64PaddingBytes(wrapped) + base64PaddingBytes(tagBytes);
    const encoded = base64Bytes(wrapped) + base64Bytes(ivBytes) + base64Bytes(tagBytes);
    const chance = escapesOf(encoded - padding);
    return tokenOf(
      [
        { name: 'ciphertext', bytes: base64Bytes(wrapped) },
        { name: 'initialisation vector', bytes: base64Bytes(ivBytes) },
        { name: 'tag', bytes: base64Bytes(tagBytes) },
        { name: 'separators', bytes: 4 },
        { name: 'escapes', bytes: 2 * padding + chance.median },
      ],
      chance,
    );
  };
}

/**
 * The encrypted session of Rails 6.1.
 * @example recognise('QWJD--AAAAAAAAAAAAAAAA--AAAAAAAAAAAAAAAAAAAAAA==').format // 'rails'
 */
export const railsFormat = {
  label: 'Rails 6.1 encrypted',
  kind: 'value',
  isEscaped: true,
  keeps: 'rails',
  dialect: activeSupport,
  asks: () => ['cookieName'],
  sizer: ({ cookieName }) => ofBytes(rails(cookieName)),
} as const satisfies Format;
