import { type Cause, sign, unless } from './cause.ts';

/** Heads that grow for a reason that no single hop shows. */
export const growingHeads: readonly Cause[] = [
  {
    id: 'unfinished-logins',
    label: 'Log-ins that were never finished',
    answer:
      '**Each log-in that was begun left a cookie**, and they are sent together: the line grows with every attempt until a hop refuses it.',
    words: 'login cookie csrf retry count tab',
    signs: [
      sign(12, 'cookies-of-attempts'),
      sign(8, 'attempt-cookies'),
      unless(7, ['unfinished', 'clean-browser'], []),
      sign(5, 'unfinished', 'login'),
      sign(2, 'unfinished'),
    ],
    statuses: [431, 400, 494, 502],
    test: {
      says: 'Count the cookies of one kind in the browser that is refused:',
      command:
        "printf '%s' \"$C\" | tr ';' '\\n' | sed 's/=.*//;s/[0-9a-f]\\{16,\\}.*//' | sort | uniq -c | sort -rn | head",
      outcomes: [
        ['more than a few with one stem', 'it is this'],
        ['each name once', 'one value is too long'],
      ],
    },
    leads: [
      {
        path: 'calculators/token-size',
        values: { otherCookieBytes: '10000' },
        says: 'which hop refuses when so many stand in the line',
      },
      { path: 'patterns/backend-for-frontend', says: 'one short-lived cookie an attempt, capped in number' },
    ],
  },
  {
    id: 'number-of-headers',
    label: 'Too many header fields, not too long ones',
    answer:
      'The **number of header fields** is over the limit, however short they are: over HTTP/2 each cookie may count as one.',
    words: 'header count',
    signs: [
      sign(10, 'too-many-fields'),
      sign(8, 'headers-more-than'),
      sign(9, 'many-headers'),
      sign(8, 'envoy-count'),
      sign(8, 'kestrel-too-many'),
    ],
    statuses: [431, 400, 413, 502, 503],
    test: {
      says: 'Send many short fields, then few:',
      command:
        "curl -so /dev/null -w '%{http_code}\\n' $(for i in $(seq 120); do printf -- '-H x-%d:1 ' $i; done) https://HOST/",
      outcomes: [
        ['refused with 120, passed with 20', 'it is this'],
        ['passed with 120', 'it is the length'],
      ],
    },
    leads: [
      { path: 'reference/limits', says: 'which hop counts fields, and how many it takes' },
      { path: 'patterns/internal-hops', says: 'what each hop adds' },
    ],
  },
  {
    id: 'some-users',
    label: 'The token grows with the groups of a person',
    answer:
      'It refuses **only those with many groups or roles**: each adds its name to the token, and somewhere between them and the others lies a limit.',
    words: 'group entra token role count',
    signs: [sign(5, 'some-users', 'many-groups'), sign(2, 'many-groups'), sign(1, 'some-users')],
    statuses: [431, 400, 494, 413, 502, 503, 520, 403],
    test: {
      says: 'Compare the lengths of the Cookie line of somebody who is refused and of somebody who is not:',
      command: 'printf \'%s\' "$C" | wc -c',
      outcomes: [
        ['one is several kilobytes longer', 'it is this'],
        ['both are alike', 'look at the hop that only they pass'],
      ],
    },
    leads: [
      { path: 'calculators/token-size', values: { rolesCount: '200' }, says: 'how many groups each hop takes' },
      { path: 'decide/worked/saas-groups', says: 'rights that no token holds' },
    ],
  },
  {
    id: 'groups-left-out',
    label: 'Groups left out of the token',
    answer:
      'The identity provider **left the groups out** because there are too many, and put a pointer in their place that nobody follows.',
    words: 'role entra ordinary group token',
    signs: [sign(10, 'claims-elsewhere'), sign(7, 'lost-rights', 'many-groups'), sign(6, 'lost-rights')],
    statuses: [403],
    test: {
      says: 'Look for the pointer in the token of that person:',
      command: "printf '%s' \"$TOKEN\" | cut -d. -f2 | base64 -d 2>/dev/null | grep -o '_claim_names\\|hasgroups'",
      outcomes: [
        ['it prints a name', 'it is this'],
        ['nothing', 'the role was taken away elsewhere'],
      ],
    },
    leads: [
      { path: 'decide/worked/saas-groups', says: 'look groups up instead of carrying them' },
      { path: 'calculators/token-size', values: { rolesCount: '201' }, says: 'what so many groups would weigh' },
      { path: 'reference/practice', says: 'how many groups a token of Entra ID holds' },
    ],
  },
  {
    id: 'waf',
    label: 'A firewall that refuses long cookies',
    answer: 'A **firewall in front** inspects the first kilobytes of the cookies and blocks what goes on behind them.',
    words: 'firewall cookie header',
    signs: [sign(9, 'waf-rule'), sign(3, 'firewall'), unless(4, ['firewall', 'upload-header'], [])],
    statuses: [403, 406],
    test: {
      says: 'Send a long cookie of one letter, then a short one:',
      command:
        'for n in 9000 100; do curl -so /dev/null -w \'%{http_code}\\n\' -H "Cookie: s=$(printf %0$((n))d 0)" https://HOST/; done',
      outcomes: [
        ['`403`, then `200`', 'it is this'],
        ['`403` both times', 'the rule looks at something else'],
      ],
    },
    leads: [
      { path: 'reference/limits', says: 'how much a firewall inspects, and what it does beyond' },
      { path: 'patterns/cookie-or-header', says: 'what else can carry it' },
    ],
  },
  {
    id: 'only-in-production',
    label: 'A name or an attribute that production has',
    answer:
      'In production the cookie **has a longer name or stricter attributes**: prefix and project name count in the 4,096 bytes, and Secure, Domain and SameSite decide whether it is kept.',
    words: 'local production cookie silent login',
    signs: [sign(6, 'production-only', 'silent'), sign(4, 'production-only'), sign(1, 'production-only', 'logged-out')],
    test: {
      says: 'Read what the production site sets:',
      command: "curl -si https://HOST/login | grep -i '^set-cookie' | awk '{ print length($0) }'",
      outcomes: [
        ['name and value over 4,096', 'the browser drops it, without a word'],
        ['less', 'compare Domain, Path, Secure and SameSite with the address'],
      ],
    },
    leads: [
      {
        path: 'calculators/token-size',
        values: { cookieName: '__Secure-production-session' },
        says: 'what the name adds',
      },
      { path: 'patterns/signed-and-encrypted-cookies', says: 'what a browser keeps' },
    ],
  },
];
