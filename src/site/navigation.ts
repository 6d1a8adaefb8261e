/** Main navigation: label and path below the base. */
export const navigation = [
  { label: 'Token size', path: 'calculators/token-size/' },
  { label: 'Payload cost', path: 'calculators/payload-cost/' },
  { label: 'Replicas', path: 'calculators/replicas/' },
  { label: 'Revocation', path: 'calculators/revocation/' },
  { label: 'Failover', path: 'calculators/failover/' },
  { label: 'Session store', path: 'calculators/session-store/' },
  { label: 'Retries', path: 'calculators/retries/' },
  { label: 'Facts', path: 'reference/facts/' },
  { label: 'Method', path: 'method/' },
] as const;
