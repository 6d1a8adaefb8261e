import { letters, type Symptom } from './symptoms.fixture.ts';

/** Further symptoms, from threads that were not looked at while the ranking was written; how it did on them before anything was changed stands in their test. */
export const heldOut: readonly Symptom[] = [
  {
    id: 'since-the-update',
    source: 'https://github.com/open-wanderer/wanderer/issues/156',
    pasted:
      'Since the last update pressing "Log in" ends on a Bad Gateway page. Twelve was the last version that worked. Nginx Proxy Manager is in front.',
    picked: ['502'],
    first: ['nginx response'],
  },
  {
    id: 'second-factor',
    source: 'https://github.com/WordPress/two-factor/issues/378',
    pasted:
      'It should ask for the second factor after the password; instead I get Error 502. My other server with the same setup does not have the problem.',
    path: ['nginx'],
    first: ['nginx response'],
  },
  {
    id: 'null-session-helps',
    source: 'https://github.com/auth0/nextjs-auth0/issues/772',
    pasted:
      'On EKS the callback of Auth0 shows "502 Bad Gateway nginx". It goes away when our hook returns null instead of the session. I see no logs.',
    first: ['nginx response', 'ingress-nginx response'],
  },
  {
    id: 'okta-express',
    source: 'https://github.com/okta/okta-oidc-middleware/issues/14',
    pasted:
      'Express application with the Okta middleware. Whoever has a lot in the cookie jar receives Request Header Fields Too Large.',
    picked: ['431'],
    first: ['node request'],
  },
  {
    id: 'chrome-only-loop',
    source: 'https://github.com/puiterwijk/flask-oidc/issues/53',
    pasted: `With some of our users Chrome goes round and round between / and the callback, 302 after 302, until it gives up.
HTTP/1.1 302 FOUND
Set-Cookie: oidc_id_token=${letters(4106)}; HttpOnly; Path=/`,
    first: ['browser request', 'browser response'],
  },
  {
    id: 'invalid-request-page',
    source: 'https://github.com/haproxy/haproxy/issues/1309',
    pasted: '<html><body><h1>400 Bad request</h1>\nYour browser sent an invalid request.\n</body></html>',
    first: ['haproxy request'],
  },
  {
    id: 'gap-behind-nginx',
    source: 'https://github.com/zulip/zulip/pull/22349',
    pasted:
      'Browsers with many cookies get 502 from our chat server, a fresh profile does not. nginx does not complain about the request, uwsgi is behind it.',
    path: ['nginx', 'uwsgi'],
    first: ['uwsgi request'],
  },
  {
    id: 'three-replicas-polling',
    source: 'https://github.com/miguelgrinberg/Flask-SocketIO/issues/248',
    pasted: `when I give the deployment three replicas:
Invalid session d7019385790b45c4bfad502ca50bc4b3
Invalid session b49107f992ec425bbf16c4a13d761bfe`,
    first: ['session-id-unknown'],
  },
  {
    id: 'checked-during-restart',
    source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/37016',
    pasted:
      'If Redis happens to be coming back up at the moment when somebody is authenticated, the session is cleared and they have to authenticate again, although it would be valid a second later.',
    first: ['logged-out-after-failover'],
  },
  {
    id: 'event-stream-holds-ajax',
    source: 'https://github.com/licson/libSSE-php/issues/8',
    pasted:
      'While the event stream is open my AJAX posts take exactly as long as its loop runs. As soon as the loop ends they come back, all together.',
    first: ['requests-wait'],
  },
  {
    id: 'redirect-and-webhook',
    source: 'https://github.com/woocommerce/woocommerce-gateway-stripe/issues/683',
    pasted:
      'A customer comes back from the 3-D Secure page and a webhook arrives in the same second: both begin processing payment for the order, and there are two charges.',
    first: ['paid-twice'],
  },
  {
    id: 'proxy-restarts',
    source: 'https://github.com/mattermost/mattermost-webapp/pull/10960',
    pasted:
      'When the proxy restarts, tens of thousands of websocket clients try to connect in the same instant, the CPU goes to the ceiling and the web application freezes.',
    first: ['connection-storm'],
  },
  {
    id: 'rollout-takes-sso-down',
    source: 'https://github.com/uberswe/createmod.com/pull/1482',
    pasted:
      'During a rolling update the shared PostgreSQL had no free slots left and single sign-on went down with it. Each pod may open 25, and old and new pods run side by side.',
    first: ['too-many-connections'],
  },
  {
    id: 'name-of-a-cookie',
    source: 'https://github.com/onfido/onfido-sdk-ui/issues/1221',
    pasted:
      'Requests that carry the cookie of an SDK are rejected by AWS WAF in front of CloudFront before they reach us.',
    picked: ['403'],
    first: ['waf', 'aws-waf request'],
  },
  {
    id: 'players-signed-out',
    source: 'https://github.com/Virtastic/openmw-web/pull/77',
    pasted:
      'Right after a redeploy every player is greeted with "Please sign in again", although a token is good for 24 hours.',
    first: ['logged-out-at-deploy'],
  },
  {
    id: 'federated-object',
    source: 'https://github.com/misskey-dev/misskey/issues/7247',
    pasted: `FetchError: request to https://social.example/objects/64ff6121 failed, reason: Parse Error: Header overflow
      at ClientRequest.<anonymous> (/misskey/node_modules/node-fetch/lib/index.js:1461:11) errno: 'HPE_HEADER_OVERFLOW'`,
    first: ['undici response', 'node-client response', 'node response'],
  },
];
