import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import { suggestJob } from '#domains/people/suggestions/making/jobs.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';

/** All teachers of the demonstration get suggestions, those of the sign-ins first. They are made while the first pages are looked at. */
export async function startSuggestions(by: By<'program'>): Promise<void> {
  await transact(by, async ({ db, now }) => {
    await sql`
      insert into suggestion_reader (member_id, due_at)
      select member.id, ${now}::timestamptz - case when account.email like '%@demo.example' then interval '1 hour' else interval '0' end
      from member join account on account.id = member.id on conflict do nothing`.execute(db);
    await queueJob(db, suggestJob, {});
  });
}
