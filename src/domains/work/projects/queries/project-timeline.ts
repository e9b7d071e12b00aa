import { sql } from 'kysely';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../access.ts';

/** One event of a project. Names are read when it is shown: an account that is deleted is not named any more. */
export interface TimelineRow {
  readonly id: number;
  readonly verb: string;
  readonly at: Date;
  /** Who acted; null for the program, and for a deleted account. */
  readonly by: string | null;
  /** Who was invited. */
  readonly whom: string | null;
  /** The country whose support service decided. */
  readonly country: CountryCode | null;
  /** The central service decided in its place. */
  readonly central: boolean;
  readonly reasonKey: string | null;
  readonly reason: string | null;
  readonly oldTitle: string | null;
  readonly newTitle: string | null;
}

/** Every event with who, when and why, newest first, for those who may see the timeline (`canSeeTimeline`). */
export async function listTimeline(db: Db, project: SeenProject): Promise<TimelineRow[]> {
  const { rows } = await sql<TimelineRow>`
    select event.id, event.verb, event.at, event.country,
      by_account.name as "by",
      whom.name as whom,
      coalesce(event.details ->> 'central', '0') = '1' as central,
      review.reason_key as "reasonKey",
      coalesce(review.reason, event.details ->> 'reason') as reason,
      event.details ->> 'from' as "oldTitle",
      case when event.verb = 'project.renamed' then event.details ->> 'title' end as "newTitle"
    from event
    left join account_name by_account on by_account.id = event.actor_id
    left join account_name whom on whom.id = case when event.verb = 'project.partner_invited' then (event.details ->> 'member')::uuid end
    left join project_review review on review.project_id = event.project_id and review.country = event.country
      and review.round = case when event.verb in ('project.approved', 'project.changes_requested', 'project.refused')
        then (event.details ->> 'round')::integer end
    where event.project_id = ${project.id} and event.verb like 'project.%'
    order by event.id desc
    limit 200`.execute(db);
  return rows;
}
