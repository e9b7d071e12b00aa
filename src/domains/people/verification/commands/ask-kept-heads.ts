import { transact } from '#domains/core/event-log/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { askHead } from '../steps/ask-head.ts';

const most = 200;

/** Asks the heads who could not be asked before, since too many mails had gone to them on one day. Says how many were looked at. */
export async function askKeptHeads(by: By<'program'>, words: Words): Promise<number> {
  const kept = await by.db
    .selectFrom('head_to_ask')
    .innerJoin('account', 'account.id', 'head_to_ask.member_id')
    .select('member_id')
    .where('account.email_confirmed_at', 'is not', null)
    .orderBy('member_id')
    .limit(most)
    .execute();
  for (const { member_id } of kept) await askKeptHead(by, member_id, words);
  return kept.length;
}

async function askKeptHead(by: By<'program'>, member: MemberId, words: Words): Promise<void> {
  await transact(by, async (tx) => {
    // The member is locked first, as in every command about one; the row may have gone with a move meanwhile.
    const { state } = await tx.db
      .selectFrom('member')
      .select('state')
      .where('id', '=', member)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const head = await tx.db
      .selectFrom('head_to_ask')
      .innerJoin('main_school', (join) =>
        join
          .onRef('main_school.member_id', '=', 'head_to_ask.member_id')
          .onRef('main_school.school_id', '=', 'head_to_ask.school_id'),
      )
      .select(['head_to_ask.school_id as school', 'head_name as headName', 'head_email as headEmail'])
      .select('head_language as headLanguage')
      .where('head_to_ask.member_id', '=', member)
      .executeTakeFirst();
    if (head && state === 'waiting') await askHead(tx, { member, school: head.school, head, words });
    else await tx.db.deleteFrom('head_to_ask').where('member_id', '=', member).execute();
  });
}
