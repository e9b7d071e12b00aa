import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import type { By, LoadedFor } from '#platform/command.ts';
import { hashOf } from '#platform/tokens.ts';

declare const seen: unique symbol;

/** What the head of a school is told: name, address and role of the person, and nothing more. */
interface Question {
  readonly tokenHash: string;
  readonly member: MemberId;
  readonly name: string;
  /** Which the mail named. */
  readonly email: string;
  readonly staffRole: string;
  readonly country: CountryCode;
  readonly school: SchoolId;
  readonly schoolName: string;
  readonly town: string;
  readonly answer: 'confirmed' | 'denied' | null;
  readonly ended: boolean;
}
export type SeenQuestion<actor extends Actor = Actor> = Question & LoadedFor<actor> & { readonly [seen]: true };

/** The token of the mail alone opens the question. It ends when the person has another address: an answer would say nothing about that one. */
export async function findHeadQuestion<actor extends Actor>(
  { db, now }: Pick<By<actor>, 'db' | 'actor' | 'now'>,
  token: string,
): Promise<SeenQuestion<actor> | undefined> {
  const tokenHash = hashOf(token);
  const row = await db
    .selectFrom('head_question')
    .innerJoin('member', 'member.id', 'head_question.member_id')
    .innerJoin('account', 'account.id', 'head_question.member_id')
    .innerJoin('school', 'school.id', 'head_question.school_id')
    .select(['head_question.member_id as member', 'head_question.answer', 'head_question.expires_at'])
    .select(['head_question.about_email as email', 'account.email as present'])
    .select(['member.staff_role as staffRole', 'member.country'])
    .select(['school.id as school', 'school.name as schoolName', 'school.town'])
    .select('account.name')
    .where('head_question.token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return undefined;
  const { expires_at, present, ...question } = row;
  const ended = expires_at <= now || question.email !== present;
  return { ...question, tokenHash, ended } as unknown as SeenQuestion<actor>;
}
