/** The numbers of the comparison: each row's value for a placement, and the calculator that works it out. */
import { failover } from '../../calculators/failover/spec.ts';
import { payloadCost } from '../../calculators/payload-cost/spec.ts';
import { replicas } from '../../calculators/replicas/spec.ts';
import { revocation } from '../../calculators/revocation/spec.ts';
import { sessionStore } from '../../calculators/session-store/spec.ts';
import { defaultsOf } from '../../kit/declare/field.ts';
import { linkTo } from '../../kit/read/codec.ts';
import type { Costs } from '../judge/costs/costs.ts';
import { type RowId, rowIds, rowText } from './rows.ts';

/** One number of the comparison; `href` opens the calculator that works it out. */
export type CellView = { readonly text: string; readonly value: number; readonly href?: string };

/** Each row as a number: bytes, milliseconds, dollars, seconds, or a count. */
export const rowValues = (costs: Costs): Readonly<Record<RowId, number>> => ({
  requestBytes: costs.requestBytes,
  addedP99: costs.addedP99Milliseconds,
  money: costs.usdPerMonth,
  replicas: costs.replicas,
  inStore: costs.memoryNeededBytes,
  inReplicas: costs.replicaBytes,
  crash: costs.losses.sessionsPerCrash,
  deploy: costs.losses.sessionsPerDeploy,
  sessionsLost: costs.losses.perYear.sessions,
  writesLost: costs.losses.perYear.writes,
  exposure: costs.exposureSeconds,
  components: costs.components.length,
});

/** The address that works each row out again, with its inputs; none where nothing is asked. */
function rowLinks({ asked, exposureSeconds }: Costs, base: string): Readonly<Record<RowId, string | undefined>> {
  const payload = linkTo(payloadCost, asked.payload, base);
  const failures = linkTo(failover, asked.failover, base);
  const fleet = linkTo(replicas, asked.replicas, base);
  const token = {
    ...defaultsOf(revocation.fields),
    tokenLifetimeSeconds: Math.min(asked.payload.tokenLifetimeSeconds, revocation.fields.tokenLifetimeSeconds.max),
  };
  return {
    requestBytes: payload,
    addedP99: payload,
    money: payload,
    replicas: fleet,
    inStore: asked.store && linkTo(sessionStore, asked.store, base),
    inReplicas: asked.store && linkTo(sessionStore, asked.store, base),
    crash: failures,
    deploy: failures,
    sessionsLost: failures,
    writesLost: failures,
    exposure: exposureSeconds > 0 && asked.payload.carriedBytes > 0 ? linkTo(revocation, token, base) : undefined,
    components: `${base}decide/rules/#operate`,
  };
}

/** The column of one placement. */
export function cellsOf(costs: Costs, base: string): Readonly<Record<RowId, CellView>> {
  const values = rowValues(costs);
  const links = rowLinks(costs, base);
  const cell = (row: RowId): CellView => ({
    text: row === 'components' ? costs.components.join(', ') || 'none' : rowText[row](values[row]),
    value: values[row],
    ...(links[row] !== undefined && { href: links[row] }),
  });
  return Object.fromEntries(rowIds.map((row) => [row, cell(row)])) as Record<RowId, CellView>;
}
