import type { ProjectEvents } from '#domains/work/projects/events.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { DemoProject } from './demo-project.ts';
import type { DemoTeacher } from './people.ts';

interface PastEvent {
  readonly verb: keyof ProjectEvents;
  readonly at: Date;
  /** A teacher; otherwise the support service of the country, or the program. */
  readonly by?: DemoTeacher;
  readonly country?: CountryCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The events of the timeline. Written as rows, so that no notices of past events are sent. */
export async function writeHistory(tx: Db, project: DemoProject): Promise<void> {
  await tx
    .insertInto('event')
    .values(
      eventsOf(project).map(({ verb, at, by, country, details = {} }) => ({
        verb,
        subject_id: project.id,
        project_id: project.id,
        country: country ?? null,
        actor_kind: by ? ('member' as const) : country ? ('officer' as const) : ('program' as const),
        actor_id: by?.id ?? null,
        details: JSON.stringify({ title: project.title, ...details }),
        at,
      })),
    )
    .execute();
}

function eventsOf({ state, founders, partners, startedAt, closedAt }: DemoProject): PastEvent[] {
  const [first, second] = founders;
  const events: PastEvent[] = [{ verb: 'project.drafted', at: daysAfter(startedAt, -14), by: first }];
  if (state === 'draft') return events;
  events.push({ verb: 'project.submitted', at: daysAfter(startedAt, -5), by: first });
  if (state === 'waiting_for_partner') return events;
  events.push({ verb: 'project.accepted', at: daysAfter(startedAt, -4), by: second });
  const round = { round: 1 };
  if (state === 'refused')
    events.push({ verb: 'project.refused', at: startedAt, country: first.country, details: round });
  if (state !== 'active' && state !== 'closed') return events;
  for (const { country } of founders) events.push({ verb: 'project.approved', at: startedAt, country, details: round });
  events.push({ verb: 'project.activated', at: startedAt });
  for (const by of partners) events.push({ verb: 'project.partner_joined', at: daysAfter(startedAt, 5), by });
  if (closedAt) events.push({ verb: 'project.closed', at: closedAt, by: first });
  return events;
}
