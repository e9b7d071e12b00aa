import { daysAfter } from '#kernel/days.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { DemoTeacher } from './people.ts';
import type { DemoProject } from './write-projects.ts';

interface Deed {
  readonly verb: string;
  readonly at: Date;
  /** A teacher; otherwise the support service of the country, or the program. */
  readonly by?: DemoTeacher;
  readonly country?: CountryCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What the timeline tells. Written as rows: nobody is told today of what happened then. */
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

function eventsOf({ state, founders, partners, startedAt, closedAt }: DemoProject): Deed[] {
  const [first, second] = founders;
  const deeds: Deed[] = [{ verb: 'project.drafted', at: daysAfter(startedAt, -14), by: first }];
  if (state === 'draft') return deeds;
  deeds.push({ verb: 'project.sent_to_partner', at: daysAfter(startedAt, -5), by: first });
  if (state === 'waiting_for_partner') return deeds;
  deeds.push({ verb: 'project.partner_agreed', at: daysAfter(startedAt, -4), by: second });
  const round = { round: 1 };
  if (state === 'refused')
    deeds.push({ verb: 'project.refused', at: startedAt, country: first.country, details: round });
  if (state !== 'active' && state !== 'closed') return deeds;
  for (const { country } of founders) deeds.push({ verb: 'project.approved', at: startedAt, country, details: round });
  deeds.push({ verb: 'project.activated', at: startedAt });
  for (const by of partners) deeds.push({ verb: 'project.partner_joined', at: daysAfter(startedAt, 5), by });
  if (closedAt) deeds.push({ verb: 'project.closed', at: closedAt, by: first });
  return deeds;
}
