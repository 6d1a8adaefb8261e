/** What can be picked beside or instead of a paste, in the four words of whoever asks. A chip stands for statuses and meanings that a paste may bring as well. */
export type Chip = {
  readonly id: string;
  readonly label: string;
  readonly statuses?: readonly number[];
  readonly said?: readonly string[];
};
export type ChipGroup = { readonly label: string; readonly chips: readonly Chip[] };

export const chipGroups: readonly ChipGroup[] = [
  {
    label: 'Refused',
    chips: [
      { id: '431', label: '431', statuses: [431] },
      { id: '400', label: '400 too large', statuses: [400], said: ['upload-header'] },
      { id: '494', label: '494', statuses: [494] },
      { id: '413', label: '413 or 414', statuses: [413, 414] },
      { id: '403', label: '403 from a WAF', statuses: [403], said: ['firewall'] },
      { id: 'some', label: 'only some people', said: ['some-users'] },
    ],
  },
  {
    label: 'From a gateway',
    chips: [
      { id: '502', label: '502 after login', statuses: [502], said: ['login'] },
      { id: '500', label: '500', statuses: [500] },
      { id: '503', label: '503', statuses: [503] },
      { id: '520', label: '520', statuses: [520] },
      { id: 'reset', label: 'connection reset', said: ['reset'] },
    ],
  },
  {
    label: 'Logged out',
    chips: [
      { id: 'at-deploy', label: 'at each deploy', said: ['logged-out', 'deploy'] },
      { id: 'on-some-pods', label: 'on some pods', said: ['logged-out', 'copies'] },
      { id: 'after-failover', label: 'after a failover', said: ['logged-out', 'failover'] },
      { id: 'silent', label: 'no error at all', said: ['logged-out', 'silent'] },
    ],
  },
  {
    label: 'Something else',
    chips: [
      { id: 'session-id', label: 'session id unknown', said: ['session-id-unknown'] },
      { id: 'key', label: 'key missing on a replica', said: ['key-not-found'] },
      { id: 'wait', label: 'requests wait for each other', said: ['serial', 'session-lock'] },
      { id: 'twice', label: 'paid twice', said: ['twice', 'idempotency'] },
      { id: 'connections', label: 'too many connections', said: ['too-many-connections'] },
      { id: 'storm', label: 'everybody reconnects', said: ['reconnect', 'reconnect-storm'] },
    ],
  },
];

export const chips: ReadonlyMap<string, Chip> = new Map(
  chipGroups.flatMap((group) => group.chips).map((chip) => [chip.id, chip]),
);
