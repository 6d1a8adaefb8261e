/** Texts that fill the field for who wants to see what comes of it; the letters of their values are all alike. */
const value = (length: number) => 'x'.repeat(length);

export const pasteExamples: readonly { readonly label: string; readonly text: () => string }[] = [
  {
    label: '502, nginx log line',
    text: () => `[error] 31#31: *8124 upstream sent too big header while reading response header from upstream
< HTTP/1.1 302 Found
< set-cookie: __Secure-authjs.session-token.0=${value(3936)}; Path=/; HttpOnly; Secure; SameSite=Lax
< set-cookie: __Secure-authjs.session-token.1=${value(1204)}; Path=/; HttpOnly; Secure; SameSite=Lax
< location: /`,
  },
  {
    label: '431, curl -v',
    text: () => `> GET /api/me HTTP/1.1
> Host: shop.example
> User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36
> Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8
> Accept-Encoding: gzip, deflate, br, zstd
> Accept-Language: en-GB,en;q=0.9
> Cookie: __Secure-authjs.session-token.0=${value(3936)}; __Secure-authjs.session-token.1=${value(3936)}; _ga=${value(26)}
> Authorization: Bearer ${value(8150)}
>
< HTTP/1.1 431 Request Header Fields Too Large
< Connection: close`,
  },
  {
    label: '520, HAR of a login',
    text: () =>
      JSON.stringify({
        log: {
          entries: [
            {
              request: {
                method: 'GET',
                url: 'https://shop.example/callback',
                httpVersion: 'h2',
                headers: [{ name: 'accept', value: '*/*' }],
              },
              response: { status: 520, statusText: '', headers: [{ name: 'server', value: 'cloudflare' }] },
            },
          ],
        },
      }),
  },
];
