import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import { replyTimesJob } from '../jobs.ts';
import { replyTimeCounts } from '../model.ts';

const slice = 200;

/**
 * For a slice of the members: the middle of the times from the first message that waited for them to their answer, in conversations of
 * two. What is no longer so is deleted: of people who have answered seldom, and of those who have not been here.
 */
export async function countReplyTimes(by: By<'program'>, after?: MemberId): Promise<void> {
  await transact(by, async (tx) => {
    const rows = await tx.db
      .selectFrom('member')
      .select(['id', 'last_active_on'])
      .$if(after !== undefined, (query) => query.where('id', '>', after as MemberId))
      .orderBy('id')
      .limit(slice)
      .execute();
    const since = daysAfter(tx.now, -replyTimeCounts.days);
    const members = rows.map(({ id }) => id);
    const active = rows.filter(({ last_active_on }) => last_active_on >= isoDay(since)).map(({ id }) => id);
    await sql`
      insert into reply_time (member_id, median_minutes, counted_at)
      select answered.member_id, answered.median, ${tx.now} from (
        select own.member_id, count(*) as replies,
          (percentile_cont(0.5) within group (order by extract(epoch from turn.sent_at - turn.asked_at)) / 60)::integer as median
        from conversation_member own
        join conversation on conversation.id = own.conversation_id and conversation.pair is not null
        cross join lateral (
          select author_account, sent_at, lag(sent_at) over (order by sent_at, id) as asked_at from (
            select id, author_account, sent_at, lag(author_account) over (order by sent_at, id) as before
            from message where conversation_id = own.conversation_id and sent_at > ${since}) said
          where before is distinct from author_account) turn
        where own.member_id = any(${active}::uuid[]) and own.last_message_at > ${since}
          and turn.author_account = own.member_id and turn.asked_at is not null
        group by own.member_id) answered
      where answered.replies >= ${replyTimeCounts.leastReplies}
      on conflict (member_id) do update set median_minutes = excluded.median_minutes, counted_at = excluded.counted_at`.execute(
      tx.db,
    );
    await tx.db
      .deleteFrom('reply_time')
      .where('member_id', '=', sql<MemberId>`any(${members}::uuid[])`)
      .where('counted_at', '<', tx.now)
      .execute();
    const last = members.at(-1);
    if (last && members.length === slice) await queueJob(tx.db, replyTimesJob, { after: last });
  });
}
