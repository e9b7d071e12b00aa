import type { Tx } from '#domains/core/event-log/transact.ts';
import { daysAfter } from '#kernel/days.ts';
import { type ComingText, type PublicText, settledDays, staffRoles, timeOfId } from '../model.ts';

interface StaffName {
  readonly given: string;
  readonly full: string;
}

const mostStaff = 2000;

/**
 * The names of the verified teachers of a space, as they were called before the text was begun, and for a day at least: people change the
 * names of their own accounts, and a pupil's name is none of theirs. So long they are in the space too, unless they have opened it: anybody
 * who is called like a pupil can be let in.
 */
export async function listStaffNames(
  { db, actor, now }: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText | ComingText,
): Promise<readonly StaffName[]> {
  if (text.space === null && text.joined.length === 0) return [];
  // What somebody writes now is new; the program looks at what stands there.
  const begun = (actor === 'program' ? timeOfId(text.subject) : undefined) ?? now;
  const settled = new Date(Math.min(begun.getTime(), daysAfter(now, -settledDays).getTime()));
  return await db
    .selectFrom('member')
    .innerJoin('account_name', 'account_name.id', 'member.id')
    .select(['account_name.given_name as given', 'account_name.name as full'])
    .where('member.state', '=', 'verified')
    .where('member.registered_at', '<', settled)
    .where('account_name.suspended_at', 'is', null)
    .where('member.id', 'in', ({ selectFrom }) =>
      text.space === null
        ? selectFrom('member as founder').select('founder.id').where('founder.id', 'in', text.joined)
        : selectFrom('space_member')
            .innerJoin('space', 'space.id', 'space_member.space_id')
            .select('member_id as id')
            .where('space_id', '=', text.space)
            .where('role', 'in', [...staffRoles])
            .where(({ or, eb }) => or([eb('joined_at', '<', settled), eb('joined_at', '<=', eb.ref('opened_at'))])),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .select('event.id')
            .whereRef('event.subject_id', '=', 'member.id')
            .where('event.verb', '=', 'account.renamed')
            .where('event.at', '>=', settled),
        ),
      ),
    )
    .limit(mostStaff)
    .execute();
}
