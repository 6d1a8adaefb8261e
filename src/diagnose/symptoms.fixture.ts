/**
 * What people have on their screen when they arrive, retold from public threads: none of them says that something is too large unless their
 * software said so. Written before anything ranked them, so that the ranking is held to what people bring and not the other way round.
 */
export type Symptom = {
  readonly id: string;
  readonly source: string;
  /** As it is pasted: a sentence, log lines, a response of curl, header lines. */
  readonly pasted?: string;
  /** What is picked beside it, by its id on the page. */
  readonly picked?: readonly string[];
  /** What is known of the way of a request, by ids of hops in the order of travel. */
  readonly path?: readonly string[];
  /** What has to come first: a hop and its direction, or a cause that is no size. Several where a product and what it is built on are both right. */
  readonly first: readonly string[];
};

/** A value of so many letters. */
export const letters = (count: number) => 'k'.repeat(count);

export const symptoms: readonly Symptom[] = [
  {
    id: 'oauth2-proxy-callback',
    source: 'https://github.com/oauth2-proxy/oauth2-proxy/issues/676',
    pasted: `We put oauth2-proxy in front of our dashboards on Kubernetes. Signing in at Azure works, then the browser comes back to
      /oauth2/callback and there is only a white page: 502 Bad Gateway, nginx. Without the proxy everything is fine.`,
    first: ['nginx response', 'ingress-nginx response'],
  },
  {
    id: 'authjs-ingress',
    source: 'https://github.com/nextauthjs/next-auth/issues/8788',
    pasted: `> GET /api/auth/callback/azure-ad?code=0.AXsA HTTP/1.1
> Host: portal.example
< HTTP/1.1 302 Found
< set-cookie: __Secure-next-auth.session-token.0=${letters(3936)}; Path=/; HttpOnly; Secure; SameSite=Lax
< set-cookie: __Secure-next-auth.session-token.1=${letters(1204)}; Path=/; HttpOnly; Secure; SameSite=Lax
< location: https://portal.example/`,
    picked: ['502'],
    path: ['ingress-nginx', 'node', 'authjs'],
    first: ['nginx response', 'ingress-nginx response'],
  },
  {
    id: 'employees-only-log-line',
    source: 'https://github.com/GSA/api.data.gov/issues/461',
    pasted: `2018/08/30 19:02:11 [error] 31#31: *8124 upstream sent too big header while reading response header from upstream, client: 10.1.2.3,
      server: api.example.gov, request: "GET /v1/stations HTTP/1.1", upstream: "http://10.0.0.5:80/v1/stations"
      Only some of our own people see it, and only in the browser; with curl it works.`,
    first: ['nginx response'],
  },
  {
    id: 'two-of-fifty',
    source: 'https://github.com/lobehub/lobehub/issues/7435',
    pasted: `Of about fifty people two cannot get in. They sign in with Azure AD, are sent to /chat, and then nothing loads.
      172.20.1.254 - - [16/Apr/2025:07:06:08 +0000] "GET /chat HTTP/2.0" 431 0 "-" "-"
      The proxy itself has much larger limits, it passes on what the application answers. The application is Next.js in Docker.`,
    path: ['node'],
    first: ['node request'],
  },
  {
    id: 'other-application-of-the-host',
    source: 'https://github.com/openhab/openhab-core/issues/287',
    pasted: `openHAB runs under Jetty on my NAS, and a TV recorder on another port. Since I opened the recorder's page, openHAB answers
      "431 Request Header Fields Too Large". After clearing the recorder's cookies it works again, until the next day.`,
    first: ['jetty request'],
  },
  {
    id: 'go-status-page',
    source: 'https://github.com/TwiN/gatus/issues/636',
    pasted: `GET / HTTP/1.1
Host: status.example
Cookie: KEYCLOAK_IDENTITY=${letters(3500)}

Request Header Fields Too Large`,
    picked: ['431'],
    path: ['fiber'],
    first: ['fiber request'],
  },
  {
    id: 'works-in-a-private-window',
    source: 'https://github.com/PicPeak/picpeak/issues/591',
    pasted: `Happened today for the first time: 400 Bad Request, Request Header Or Cookie Too Large, nginx. Restarting the containers did not
      help. In an incognito window the site works.`,
    first: ['nginx request'],
  },
  {
    id: 'trackers-of-the-parent-domain',
    source: 'https://github.com/chainguard-dev/edu/pull/3405',
    pasted: `People complain that the documentation answers Bad Request now and then and that only deleting cookies helps. It is a stock nginx
      in a container; the marketing site on the parent domain sets a lot of cookies.`,
    picked: ['400'],
    first: ['nginx request'],
  },
  {
    id: 'one-cookie-per-attempt',
    source: 'https://github.com/oauth2-proxy/oauth2-proxy/issues/2163',
    pasted: `GET /oauth2/start HTTP/1.1
Cookie: ${Array.from({ length: 20 }, (_, index) => `_oauth2_proxy_csrf_${'0123456789abcdef'.repeat(2)}${index}=${letters(520)}`).join('; ')}`,
    picked: ['431'],
    first: ['unfinished-logins'],
  },
  {
    id: 'oidc-cookies-pile-up',
    source: 'https://github.com/zazuko/cube-creator/issues/236',
    pasted: `After logging in on Firefox I sometimes get "400 Bad Request, Request Header Or Cookie Too Large". In the developer tools there is a
      long list of oidc:... cookies, it looks like one for every time somebody started to log in and did not finish.`,
    first: ['unfinished-logins'],
  },
  {
    id: 'cloudflare-520',
    source: 'https://github.com/calpaterson/csvbase/issues/132',
    pasted: `After uploading a few files the whole site is a Cloudflare page: Error 520, Web server is returning an unknown error. Our own server logs
      a normal 200 for each of these requests.`,
    first: ['cloudflare response'],
  },
  {
    id: 'fetch-failed',
    source: 'https://github.com/nodejs/node/issues/47246',
    pasted: `[newro-15509] Network Error! CombinedError: [Network] fetch failed
      at Object.fetch (node:internal/deps/undici/undici:11457:11) {
    cause: HeadersOverflowError: Headers Overflow Error
      at Parser.trackHeader (node:internal/deps/undici/undici:9453:37) code: 'UND_ERR_HEADERS_OVERFLOW'`,
    first: ['undici response', 'node-client response', 'node response'],
  },
  {
    id: 'some-colleagues-502',
    source: 'https://github.com/keitaroinc/docker-ckan/issues/79',
    pasted: `invalid request block size: 4313 (max 4096)...skip
[uwsgi-http key: ckan.example client_addr: 192.168.1.3 client_port: 13549] hr_instance_read(): Connection reset by peer [plugins/http/http.c line 647]
Some colleagues see a 502 at once, others get the page; in a private window all do.`,
    first: ['uwsgi request'],
  },
  {
    id: 'reset-while-reading',
    source: 'https://github.com/sighupio/gatekeeper-policy-manager/pull/61',
    pasted: `2020/11/02 08:33:43 [error] 10#10: *16 recv() failed (104: Connection reset by peer) while reading response header from upstream,
      client: 10.0.0.9, server: , request: "GET /favicon.ico HTTP/1.1", upstream: "uwsgi://unix:///tmp/uwsgi.sock:", host: "gpm.example"`,
    picked: ['502'],
    path: ['nginx', 'uwsgi'],
    first: ['uwsgi request'],
  },
  {
    id: 'request-too-long',
    source: 'https://github.com/skoruba/IdentityServer4.Admin/issues/882',
    pasted: `After the deployment nobody with Windows groups can log in any more:
      Bad Request - Request Too Long. HTTP Error 400. The size of the request headers is too long.`,
    first: ['iis-httpsys request'],
  },
  {
    id: 'static-files-fail',
    source: 'https://github.com/aws-amplify/amplify-js/issues/9695',
    pasted: `<Error><Code>RequestHeaderSectionTooLarge</Code><Message>Your request header section exceeds the maximum allowed size.</Message></Error>
      Only scripts and pictures fail, and only for people who are signed in with Cognito. CloudFront is in front.`,
    path: ['cloudfront'],
    first: ['s3 request'],
  },
  {
    id: 'vercel-494',
    source: 'https://github.com/plastic-labs/honcho/issues/439',
    pasted: '494: REQUEST_HEADER_TOO_LARGE after adding a few more permissions to the session',
    first: ['vercel request'],
  },
  {
    id: 'rails-session-empty',
    source: 'https://github.com/rails/rails/issues/54838',
    pasted: `HTTP/1.1 200 OK
Set-Cookie: _app_session=${letters(4210)}; path=/; HttpOnly; SameSite=Lax

The user is signed in, and on the next page he is not. No exception, nothing in the log.`,
    path: ['puma', 'rails'],
    first: ['browser response', 'browser request'],
  },
  {
    id: 'cookie-not-in-the-store',
    source: 'https://github.com/Azure-Samples/ms-identity-python-webapp/issues/83',
    pasted: `UserWarning: The "b'session'" cookie is too large: the value was 5830 bytes but the header required 26 extra bytes. The final size was
      5856 bytes but the limit is 4093 bytes. Browsers may silently ignore cookies larger than this.`,
    first: ['browser response', 'browser request'],
  },
  {
    id: 'cookie-overflow',
    source: 'https://github.com/fjordllc/bootcamp/issues/9922',
    pasted: `ActionDispatch::Cookies::CookieOverflow: _bootcamp_session cookie overflowed with size 15061 bytes
  File "/usr/local/bundle/gems/actionpack-8.1.1/lib/action_dispatch/middleware/cookies.rb", line 616, in check_for_overflow!`,
    picked: ['500'],
    first: ['rails response', 'rails request'],
  },
  {
    id: 'mesh-503',
    source: 'https://github.com/istio/istio/issues/53812',
    pasted: `Istio, sidecar and gateway. One endpoint answers 503, "upstream connect error or disconnect/reset before headers. reset reason: protocol
      error". Asked directly in the pod it answers 200 with a long list of headers.`,
    first: ['envoy response', 'istio response'],
  },
  {
    id: 'too-many-header-lines',
    source: 'https://github.com/istio/istio/issues/33622',
    pasted: `After the upgrade all calls of one client answer 431 at the sidecar. Its headers are short, a few kilobytes together, but there are
      more than a hundred of them.`,
    path: ['istio'],
    first: ['number-of-headers'],
  },
  {
    id: 'many-groups',
    source: 'https://github.com/microsoft/dev-tunnels/issues/531',
    pasted: `Colleagues who are members of many Entra groups get HTTP 431 in the tunnel. Everybody else can use it.`,
    first: ['some-users'],
  },
  {
    id: 'administrator-no-more',
    source: 'https://github.com/danny-avila/LibreChat/issues/12187',
    pasted: `One of our administrators lost the admin role after he was added to more groups in Entra ID. The token has no groups any more, only
      _claim_names and _claim_sources. No error anywhere, he is simply treated as an ordinary user.`,
    first: ['groups-left-out'],
  },
  {
    id: 'local-name-is-shorter',
    source: 'https://github.com/supabase/auth/issues/1160',
    pasted: `Signing in works on localhost. In production the cookie is not there after the redirect, and no error is shown.
      Set-Cookie: sb-abcdefghijklmnopqrst-auth-token=${letters(4068)}; Path=/; SameSite=Lax`,
    first: ['only-in-production', 'browser response', 'browser request'],
  },
  {
    id: 'behind-alb-sign-in',
    source: 'https://github.com/FusionAuth/fusionauth-issues/issues/608',
    pasted: `GET /admin/ HTTP/1.1
Cookie: fusionauth.locale=en_US; AWSELBAuthSessionCookie-0=${letters(4000)}; AWSELBAuthSessionCookie-1=${letters(4000)}

java.lang.IllegalArgumentException: Request header is too large`,
    path: ['alb', 'tomcat'],
    first: ['tomcat request'],
  },
  {
    id: 'padding-rule',
    source: 'https://github.com/cds-snc/forms-terraform/pull/756',
    pasted: `Since the firewall team added a rule, people who have been signed in for long get 403 Forbidden from the load balancer before the request
      reaches us. New sessions are fine, and the rule is called SizeRestrictions_Cookie_HEADER.`,
    first: ['aws-waf request', 'waf'],
  },
  {
    id: 'every-deploy',
    source: 'https://github.com/peon-dev/peon/issues/174',
    pasted: 'Every release signs everybody out. The containers are replaced, and all users have to log in again.',
    first: ['logged-out-at-deploy'],
  },
  {
    id: 'second-instance',
    source: 'https://github.com/amazon-archives/aws-dynamodb-session-tomcat/issues/43',
    pasted: `Two instances are running. I sign in on a page that the first one served; when the next click is answered by the second one, I have to
      log in again.`,
    first: ['logged-out-on-some-pods'],
  },
  {
    id: 'master-down',
    source: 'https://github.com/phpredis/phpredis/issues/1138',
    pasted: 'All works until I take the Redis master down. The replica takes over, and my users are logged out.',
    first: ['logged-out-after-failover'],
  },
  {
    id: 'polling-400',
    source: 'https://github.com/socketio/socket.io/issues/3002',
    pasted:
      '{"code":1,"message":"Session ID unknown"} and HTTP/1.1 400 Bad Request on about half of the polling requests, since we run four processes',
    first: ['session-id-unknown'],
  },
  {
    id: 'key-ring',
    source: 'https://github.com/dotnet/aspnetcore/issues/45706',
    pasted: `The antiforgery token could not be decrypted. The key {3f1b8a0e-0000-4000-8000-9c2d} was not found in the key ring. Sometimes, on
      reload it works.`,
    first: ['key-on-one-replica'],
  },
  {
    id: 'dashboard-one-by-one',
    source: 'https://github.com/ubccr/xdmod/pull/2271',
    pasted: `The dashboard fires a dozen requests at once and PHP answers them one after the other; each waits until the one before is done. Not logged
      in they run side by side.`,
    first: ['requests-wait'],
  },
  {
    id: 'bought-twice',
    source: 'https://github.com/akash-network/console/pull/3449',
    pasted:
      'Customers were charged two or three times for one purchase: the first attempt was slow, they pressed again, and both went through.',
    first: ['paid-twice'],
  },
  {
    id: 'all-reconnect',
    source: 'https://github.com/firezone/firezone/issues/11493',
    pasted:
      'When we roll out, all connected clients reconnect within seconds; the database is overloaded and sockets stay half open.',
    first: ['connection-storm'],
  },
  {
    id: 'slots-reserved',
    source: 'https://github.com/mdn/mdn-http-observatory/pull/386',
    pasted:
      'FATAL: remaining connection slots are reserved for non-replication superuser connections. It starts when the autoscaler adds pods.',
    first: ['too-many-connections'],
  },
];
