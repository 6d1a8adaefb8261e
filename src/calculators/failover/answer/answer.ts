import type { Result } from '../../../kit/declare/define.ts';
import { counted, milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { exposedBy } from '../../../models/resilience/failover/losses.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';
import { nines } from './words.ts';

const seconds = (value: number): string => milliseconds(value * 1000);
const bold = (value: number, noun: string): string => `**${counted(value, noun)}**`;

/** From this share on three figures cannot tell a part from the whole. */
const NEARLY_ALL = 0.995;

type Factor = Outputs['availability']['parts'][number]['part'];
/** What one factor of the availability takes a year. */
const minutesOf = ({ availability }: Outputs, factor: Factor): number =>
  availability.parts.find(({ part }) => part === factor)?.minutesPerYear ?? 0;

/** The answer: what is lost, what is left, and what all of it comes to in a year. */
export function answer(inputs: Inputs, { outcome, outputs }: Result<Outputs>): string {
  const { minutesPerYear, share: up } = outputs.availability;
  const together = minutesOf(outputs, 'together');
  const part = together / minutesPerYear;
  const why =
    part > NEARLY_ALL
      ? ', nearly all of it because all replicas fail together'
      : together > 0
        ? `, ${seconds(together * 60)} of that because all replicas fail together`
        : '';
  const year = `The service is available **${nines(up)}** of the time: it is down for ${seconds(minutesPerYear * 60)} a year${why}.`;
  const { published, failovers } = outputs.storeMinutesPerYear ?? {};
  const ofStore =
    published === undefined || failovers === undefined
      ? ''
      : ` By the availability given, the store makes up ${seconds(published * 60)} of that; its failovers alone come to ${seconds(failovers * 60)}.`;
  return `${outcome === 'overload' ? overloaded(outputs) : ''}${taken(inputs, outputs)} ${year}${ofStore}`;
}

function overloaded({ survivorUtilisation: { crash = 0, zone = 0 } }: Outputs): string {
  const [event, left] = crash >= 1 ? ['a crash', crash] : ['the loss of a zone', zone];
  return `**Overload** after ${event}: what is left would need **${share(left)}** of its capacity. `;
}

function taken(inputs: Inputs, outputs: Outputs): string {
  const exposed = exposedBy[inputs.placement];
  const [crash, , store, rolled] = outputs.events;
  const { crash: crashes, deploy } = outputs.sessionsLostPerYear;
  if (exposed.sessionsInReplicas) {
    const compared =
      deploy > crashes && crashes >= 1
        ? `deploys **${rounded(deploy)}**, ${rounded(deploy / crashes)} times as many`
        : `deploys **${rounded(deploy)}**`;
    return `A crash takes ${bold(crash?.sessionsLost ?? 0, 'session')}; a deploy makes each user log in again **${rounded(rolled?.forcedLoginsPerUser ?? 0)}** times. In a year crashes take **${rounded(crashes)}** and ${compared}.`;
  }
  if (exposed.storeInPath)
    return `Crashes and deploys take no session. A store failover stops everything for **${seconds(inputs.storeFailoverSeconds)}**, takes ${bold(store?.writesLost ?? 0, 'write')} and ${bold(store?.sessionsLost ?? 0, 'new session')}, and ${inputs.storeOutage === 'wait' ? `its backlog lasts **${seconds(outputs.backlogSeconds ?? 0)}** more` : `fails ${bold(store?.requestsFailed ?? 0, 'request')}`}.`;
  if (exposed.copiesInReplicas && inputs.replicas === 1)
    return `With one replica there is no copy: a crash takes ${bold(crash?.sessionsLost ?? 0, 'session')}.`;
  if (exposed.writesInReplicas)
    return `A crash interrupts ${bold(inputs.activeSessions / inputs.replicas, 'session')} and takes none: only the ${bold(crash?.writesLost ?? 0, 'write')} of the last ${seconds(inputs.replicationLagSeconds)} are lost.`;
  return `No event takes a session, because no replica holds one. A crash still fails ${bold(crash?.requestsFailed ?? 0, 'request')} until it is noticed.`;
}
