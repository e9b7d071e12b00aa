import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

/** A restriction by an officer who has left since, about a case of its own; a ban waits for the second look. */
export async function aSanction(
  world: World,
  member: TestTeacher,
  { kind = 'ban', rule = 'bullying', days = 30 }: SanctionOptions = {},
): Promise<string> {
  const { db, now } = world;
  const [id, found] = [newId<string>(), newId<CaseId>()];
  await db
    .insertInto('conduct_case')
    .values({
      ...{ id: found, kind: 'message', subject_id: newId(), author_account: member.id, country: member.country },
      ...{ excerpt: 'Pay, or else.', state: 'decided', opened_at: now, decided_at: now },
    })
    .execute();
  await db
    .insertInto('sanction')
    .values({
      ...{ id, member_id: member.id, country: member.country, case_id: found, kind, rule },
      ...{ facts: 'They threatened a colleague for money.', begun_at: now, ends_at: daysAfter(now, days) },
    })
    .execute();
  if (kind === 'ban')
    await startWaiting(world, { kind: 'ban_check', subject: id, on: { country: member.country }, urgent: true });
  return id;
}

interface SanctionOptions {
  readonly kind?: 'silence' | 'suspension' | 'ban';
  readonly rule?: string;
  readonly days?: number;
}
