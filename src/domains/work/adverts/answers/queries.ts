import { sql } from 'kysely';
import { wholeView } from '#domains/spaces/replies/model.ts';
import { listReplies, type ReplyPage } from '#domains/spaces/replies/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { type Cursor, takePage } from '#kernel/cursor.ts';
import type { AdvertAnswerId, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenAdvert } from '../access.ts';
import type { AnswerReaders, AnswerState } from '../model.ts';
import { isAuthor, showsAnswers } from '../policy.ts';
import type { SeenAnswer } from './access.ts';

/** A row of the author's inbox. */
export interface AnswerLine {
  readonly id: AdvertAnswerId;
  readonly author: MemberId;
  readonly name: string;
  readonly initialsOf: string;
  readonly verified: boolean;
  readonly country: string;
  readonly school: string | null;
  readonly town: string | null;
  readonly state: AnswerState;
  readonly seenBy: AnswerReaders;
  readonly body: string;
  /** The latest reply, where there is one. */
  readonly lastBody: string | null;
  readonly lastIsOwn: boolean;
  readonly movedAt: Date;
  readonly replies: number;
  /** Of the two: whether the author could found a project with them now. */
  readonly contact: boolean;
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

export interface AnswerPage {
  readonly answers: readonly AnswerLine[];
  readonly older: Cursor | undefined;
}

const answersAPage = 25;
const quoted = 300;

/**
 * The answers to an advert that this member may read: all of them for its author, else one's own and those that were written for all members.
 * New ones first, then those in talk, then those that are decided. One query.
 */
export async function listAnswers(
  db: Db,
  {
    actor,
    advert,
    before,
  }: { readonly actor: Member; readonly advert: SeenAdvert; readonly before?: Cursor | undefined },
): Promise<AnswerPage> {
  const [all, shared] = [isAuthor(actor, advert), showsAnswers(actor, advert)];
  const { rows } = await sql<AnswerLine>`
    select answer.id, person.id as author, person.name, person.initials_of as "initialsOf", person.verified, person.country, person.school, person.town,
      answer.state, answer.seen_by as "seenBy", left(answer.body, ${sql.lit(quoted)}) as body, left(last.body, ${sql.lit(quoted)}) as "lastBody",
      coalesce(last.author_account = ${actor.id}::uuid, false) as "lastIsOwn", answer.moved_at as "movedAt", thread.replies,
      exists (select from contact where contact.member_id = ${actor.id}::uuid and other_id = answer.author_account) as contact,
      coalesce(profile.subjects, '{}') as subjects, profile.age_from as "ageFrom", profile.age_to as "ageTo",
      array(select language from profile_language where profile_language.member_id = person.id order by language) as languages
    from advert_answer answer
    join thread on thread.id = answer.id
    join person on person.id = answer.author_account
    left join profile on profile.member_id = person.id
    left join lateral (
      select body, author_account from reply where reply.thread_id = answer.id and removed_at is null and reply.hidden_at is null
      order by made_at desc, id desc limit 1
    ) last on true
    where answer.advert_id = ${advert.id}::uuid and answer.removed_at is null and answer.hidden_at is null
      and (${all} or answer.author_account = ${actor.id}::uuid or (${shared} and answer.seen_by = 'members'))
      and not exists (select from blocked_pair where one_id = ${actor.id}::uuid and other_id = answer.author_account)
      ${before ? sql`and (answer.moved_at, answer.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by answer.moved_at desc, answer.id desc limit ${sql.lit(answersAPage + 1)}`.execute(db);
  const { shown, last } = takePage(rows, answersAPage);
  return { answers: shown, older: last && { at: last.movedAt, id: last.id } };
}

export function listAnswerReplies(db: Db, answer: SeenAnswer, before?: Cursor): Promise<ReplyPage> {
  return listReplies(db, answer.id, wholeView, before);
}
