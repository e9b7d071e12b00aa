import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import { repliesCountedDays } from '../../model.ts';

/** A letter that nobody has answered counts from then on. */
const patienceDays = 7;

/** Counts how many strangers wrote to each of these readers lately, and how many of them got an answer. */
export async function countReplies({ db, now }: Pick<Tx, 'db' | 'now'>, members: readonly MemberId[]): Promise<void> {
  const since = daysAfter(now, -repliesCountedDays);
  await sql`
    update suggestion_reader set asked = counted.asked, answered = counted.answered from (
      select reader.id, count(letter.answered)::integer as asked, (count(*) filter (where letter.answered))::integer as answered
      from unnest(${[...members]}::uuid[]) as reader (id) left join lateral (
        select * from (
          select started_at, exists (select from message
              where message.conversation_id = own.conversation_id and message.author_account = own.member_id) as answered
          from conversation_member own join conversation on conversation.id = own.conversation_id
          where own.member_id = reader.id and own.last_message_at > ${since} and to_stranger and started_at > ${since}
            and started_by is distinct from own.member_id
        ) every where answered or started_at < ${daysAfter(now, -patienceDays)}
      ) letter on true group by reader.id
    ) counted where suggestion_reader.member_id = counted.id`.execute(db);
}
