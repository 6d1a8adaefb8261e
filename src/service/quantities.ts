/** What several calculators ask for: each quantity once, with its label, unit, range, default and source. */
import { drainedBy, drainKeepsClients, drainSeconds, surgeReplicas } from '../calculators/drain-fields.ts';
import * as later from '../calculators/later-fields.ts';
import { withOwnDefaults } from '../calculators/own-defaults.ts';
import * as scenario from '../calculators/scenario-fields.ts';

const service = { group: 'service' } as const;
const deploys = { group: 'deploys' } as const;
const token = { group: 'token' } as const;
const held = { group: 'store' } as const;

/** The quantities of a service that more than one calculator asks for, by their names. */
export const quantities = withOwnDefaults('service', {
  peakRequestsPerSecond: scenario.peakRequestsPerSecond(service),
  peakToMean: later.peakToMean(service),
  requestsPerSecond: scenario.requestsPerSecond(service),
  activeSessions: scenario.activeSessions(service),
  sessionMinutes: later.sessionMinutes(service),
  storedBytes: scenario.storedBytes(service),
  zones: later.zones(service),
  protocol: later.protocol(service),
  deploysPerWeek: scenario.deploysPerWeek(deploys),
  drainedBy: drainedBy(deploys),
  drainSeconds: drainSeconds(deploys),
  drainKeepsClients: drainKeepsClients(deploys),
  surgeReplicas: surgeReplicas(deploys),
  tokenLifetimeSeconds: scenario.tokenLifetimeSeconds(token),
  leewaySeconds: later.leewaySeconds(token),
  refresh: later.refresh(token),
  storeReadsPerRequest: later.storeReadsPerRequest(held),
  storeWritesPerRequest: later.storeWritesPerRequest(held),
  storeWritesPerSecond: later.storeWritesPerSecond(held),
  storeRttMilliseconds: scenario.storeRttMilliseconds(held),
  databaseReadMilliseconds: later.databaseReadMilliseconds(held),
  databaseMilliseconds: later.databaseMilliseconds(held),
  lookUpCpuMicroseconds: later.lookUpCpuMicroseconds(held),
  storeFailoverSeconds: later.storeFailoverSeconds(held),
  storeFailoversPerYear: later.storeFailoversPerYear(held),
  replicationLagSeconds: later.replicationLagSeconds(held),
});
