/**
 * What programs print when state is too long for them, and when it is lost, word for word in lower case: a person pastes it without knowing what it means.
 * The rows of the limits bring their own (`says`); here stand those of products in several versions, of logs and of causes that are no limit.
 */
export type Text = {
  readonly id: string;
  readonly find: readonly string[];
  /** Hops that say it, and of which way. */
  readonly hops?: readonly string[];
  readonly way?: 'request' | 'response';
  /** How it is shown as what somebody sees; the first of `find` where left out. */
  readonly label?: string;
};

const text = (id: string, find: readonly string[], of: Omit<Text, 'id' | 'find'> = {}): Text => ({ id, find, ...of });
const asked = (...hops: readonly string[]) => ({ hops, way: 'request' }) as const;
const answered = (...hops: readonly string[]) => ({ hops, way: 'response' }) as const;

export const texts: readonly Text[] = [
  text('nginx-too-big-header', ['upstream sent too big header'], answered('nginx', 'ingress-nginx')),
  text(
    'nginx-buffer-size',
    ['proxy_buffer_size', 'proxy-buffer-size', 'fastcgi_buffer_size'],
    answered('nginx', 'ingress-nginx'),
  ),
  text(
    'header-or-cookie-too-large',
    ['request header or cookie too large'],
    asked('nginx', 'ingress-nginx', 'cloudflare'),
  ),
  text(
    'nginx-too-long-line',
    ['client sent too long header line', 'large_client_header_buffers', 'client sent too long uri'],
    asked('nginx', 'ingress-nginx'),
  ),
  text('uwsgi-block-size', ['invalid request block size', 'invalid http request size (max'], asked('uwsgi')),
  text('uwsgi-address', ['uwsgi://', 'uwsgi-http key'], { hops: ['uwsgi'], label: 'uwsgi:// upstream' }),
  text('iis-too-long', ['the size of the request headers is too long', 'request too long'], asked('iis-httpsys')),
  text('s3-section-too-large', ['requestheadersectiontoolarge', 'your request header section exceeds'], asked('s3')),
  text('vercel-too-large', ['request_header_too_large'], asked('vercel')),
  text(
    'undici-overflow',
    [
      'und_err_headers_overflow',
      'headers overflow error',
      'headersoverflowerror',
      'hpe_header_overflow',
      'parse error: header overflow',
    ],
    answered('undici', 'node-client', 'node-fetch', 'node'),
  ),
  text('rails-overflow', ['cookieoverflow', 'cookie overflowed with size', 'overflowed with size'], answered('rails')),
  text(
    'werkzeug-too-large',
    ['cookie is too large: the value was', 'browsers may silently ignore cookies larger', 'but the limit is 4093'],
    { hops: ['browser'] },
  ),
  text(
    'browser-too-large',
    [
      'the combined size of the name and value must be less than or equal to 4096',
      'the cookie was too large',
      'cookie length should be less than or equal to 4096',
    ],
    { hops: ['browser'] },
  ),
  text('chrome-response-too-big', ['err_response_headers_too_big'], answered('browser')),
  text('tomcat-too-large', ['request header is too large', 'error parsing http request header'], asked('tomcat')),
  text(
    'jetty-too-large',
    ['badmessageexception: 431', 'request header too large', 'badmessageexception: 414'],
    asked('jetty'),
  ),
  text('jetty-response', ['response header too large'], answered('jetty')),
  text('kestrel-too-long', ['request headers too long', 'the request headers are too long'], asked('kestrel')),
  text('kestrel-too-many', ['request contains too many headers'], asked('kestrel')),
  text('go-client', ['server response headers exceeded'], answered('traefik', 'caddy-go', 'go-client')),
  text('fasthttp-buffer', ['small read buffer', 'readbuffersize', 'too big request header'], asked('fiber')),
  text('haproxy-invalid', ['your browser sent an invalid request', 'badreq', ' pr-- '], asked('haproxy', 'openshift')),
  text('haproxy-bufsize', ['tune.bufsize', 'tune.maxrewrite'], { hops: ['haproxy'] }),
  text(
    'haproxy-response',
    [' ph-- ', 'a server returned an invalid or incomplete response'],
    answered('haproxy', 'openshift'),
  ),
  text('apache-exceeds', ['request header field exceeds server limit', 'limitrequestfieldsize'], asked('apache')),
  text(
    'gunicorn-limit',
    ['limit request headers fields', 'limitrequestheaders', 'limit_request_field_size'],
    asked('gunicorn'),
  ),
  text('aiohttp-more', ['got more than 8190 bytes', 'linetoolong'], asked('aiohttp')),
  text('uvicorn-invalid', ['invalid http request received'], asked('uvicorn')),
  text(
    'envoy-before-headers',
    ['upstream connect error or disconnect/reset before headers', 'upstream_reset_before_response_started'],
    answered('envoy', 'istio'),
  ),
  text(
    'envoy-exceeds',
    ['headers size exceeds limit', 'header/trailers exceeds', 'http1.headers_too_large', 'http2.header_overflow'],
    { hops: ['envoy', 'istio'] },
  ),
  text('envoy-count', ['headers count exceeds limit', 'http1.too_many_headers']),
  text('varnish-fetch', ['backend fetch failed', 'guru meditation', 'http_resp_hdr_len'], answered('varnish')),
  text('apigee-too-big', ['protocol.http.toobigheaders', 'toobigheaders'], asked('apigee')),
  text(
    'cloudflare-520',
    ['web server is returning an unknown error', 'web server returns an unknown error'],
    answered('cloudflare'),
  ),
  text('fastly-too-long', ['too long request string'], asked('fastly')),
  text('iron-session', ['cookie length is too big'], answered('iron-session')),
  text(
    'closed-by-server',
    [
      'upstream prematurely closed connection',
      'connection reset by peer) while reading response header',
      'connection reset by peer',
    ],
    { label: 'connection closed by the server' },
  ),
  text(
    'reset',
    [
      'err_connection_reset',
      'econnreset',
      'empty reply from server',
      'err_empty_response',
      'socket hang up',
      'connection was reset',
      'connection reset',
    ],
    { label: 'connection reset' },
  ),
  text(
    'http2-refused',
    ['err_http2_protocol_error', 'enhance_your_calm', 'goaway', 'was not closed cleanly', 'rst_stream'],
    { label: 'HTTP/2 stream refused' },
  ),
  text('headers-more-than', [
    'got more than 100 headers',
    'too many headers',
    'header count',
    'number of headers',
    'limitrequestfields',
    'max_headers_count',
    'max_request_headers_count',
  ]),
  text('session-id-unknown', [
    'session id unknown',
    'unknown session id',
    'unknown session',
    'no valid session id',
    'invalid session id',
    'session not found',
    'invalid session',
    'invalid sid',
    'unknown sid',
    'no connection with that id',
    'circuit not found',
    'session id not found',
    'unknown or expired session',
    'mcp-session-id',
  ]),
  text(
    'key-not-found',
    [
      'was not found in the key ring',
      'token could not be decrypted',
      'unprotect ticket failed',
      'decryption operation failed',
      'bad decrypt',
      'jwt_session_error',
      'invalidmessage',
      'badsignature',
      'invalid signature',
      'signature verification failed',
      'no matching key',
      'unable to find a signing key',
      'invalidauthenticitytoken',
      "can't verify csrf token",
      'the mac is invalid',
      'the payload is invalid',
      'the payload was invalid',
      'securecookie: the value is not valid',
      'invalidtoken',
      'invalid csrf token',
      'csrf token mismatch',
      'signing key',
    ],
    { label: 'a key that is not found' },
  ),
  text('connection-slots', [
    'remaining connection slots',
    'too many clients',
    'too many connections',
    'max number of clients',
    'queuepool limit',
    'connection pool exhausted',
    'max_connections',
    'pool timeout',
    'timed out fetching a new connection',
    'er_con_count_error',
    'timeout acquiring a connection',
    'connection is not available, request timed out',
  ]),
  text(
    'reconnect-storm',
    ['thundering herd', 'reconnect storm', 'reconnection storm', 'connection storm', 'login storm'],
    { label: 'everybody reconnects at once' },
  ),
  text(
    'session-lock',
    [
      'session_write_close',
      'session_start',
      'session lock',
      'session locking',
      'session is locked',
      'session blocking',
      'locking session',
    ],
    { label: 'a lock on the session' },
  ),
  text('claims-elsewhere', ['_claim_names', '_claim_sources', 'hasgroups', 'groups:src1', 'overage'], {
    label: 'groups left out of the token',
  }),
  text(
    'waf-rule',
    [
      'sizerestrictions_',
      'aws waf',
      'awswaf',
      'modsecurity',
      'mod_security',
      'web application firewall',
      'request blocked',
      'naxsi',
    ],
    { label: 'a rule of a firewall' },
  ),
  text(
    'store-moved',
    [
      "can't write against a read only replica",
      'readonly you',
      'loading redis is loading',
      'clusterdown',
      'masterdown',
      'no master',
    ],
    { label: 'the store changes its master' },
  ),
];
