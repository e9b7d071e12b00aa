import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { namedHead, type SchoolChoice } from '#domains/people/schools/model.ts';
import { findOrAddSchool } from '#domains/people/schools/steps/find-or-add-school.ts';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import { conductEdition } from '../model.ts';
import { askHead } from './ask-head.ts';
import { startVerification } from './start-verification.ts';

interface NewMember {
  /** Of the account, which is open already. */
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly staffRole: string;
  readonly choice: SchoolChoice;
  readonly words: Words;
}

/** Makes a member of an account, at a school: the verification begins, and the head of the school is asked. */
export async function addMember(tx: Tx, { id, country, staffRole, choice, words }: NewMember): Promise<void> {
  const today = isoDay(tx.now);
  await tx.db
    .insertInto('member')
    .values({
      id,
      country,
      staff_role: staffRole,
      state: 'waiting',
      state_since: tx.now,
      conduct_edition: conductEdition,
      last_active_on: today,
      registered_at: tx.now,
    })
    .execute();
  const school = await findOrAddSchool(tx, { country, by: id }, choice);
  await tx.db.insertInto('member_school').values({ member_id: id, school_id: school, since_on: today }).execute();
  await incrementFigure(tx, { figures: ['members'], countries: [country], by: 1 });
  await startVerification(tx, id);
  await tx.record({ verb: 'member.waiting', subject: id, country, details: { school } });
  await askHead(tx, { member: id, school, head: namedHead(choice), words });
}
