import { daysAfter } from '#kernel/days.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import type { DemoTeacher } from './people.ts';

/** A teacher of Spain who is silenced for a week, since the day before yesterday, for what they wrote to several others. */
export async function writeSanction(
  tx: Db,
  chance: Chance,
  { member, now }: { readonly member: DemoTeacher; readonly now: Date },
): Promise<void> {
  const at = daysAfter(now, -2);
  const [id, found] = [chance.id<string>(at), chance.id<CaseId>(at)];
  const by = await tx
    .selectFrom('officer_country')
    .select('officer_id')
    .where('country', '=', member.country)
    .executeTakeFirstOrThrow();
  const decided = { rule: 'messages', facts: 'The same angry letter went to nine people who had not asked for it.' };
  await tx
    .insertInto('conduct_case')
    .values({
      ...{ id: found, kind: 'message', subject_id: chance.id(at), author_account: member.id, country: member.country },
      ...{ excerpt: 'Why does nobody answer me? You are all the same, and I will tell your heads of school.' },
      ...{ state: 'decided', opened_at: daysAfter(at, -1), decided_at: at },
    })
    .execute();
  await tx
    .insertInto('conduct_decision')
    .values({
      id: chance.id(at),
      case_id: found,
      decision: 'hide',
      ...decided,
      decided_by: by.officer_id,
      decided_at: at,
    })
    .execute();
  await tx
    .insertInto('sanction')
    .values({
      ...{ id, member_id: member.id, country: member.country, case_id: found, kind: 'silence', ...decided },
      ...{ imposed_by: by.officer_id, begun_at: at, ends_at: daysAfter(at, 7) },
    })
    .execute();
}
