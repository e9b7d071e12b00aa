import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { writeEntry } from '#domains/talk/messages/steps/write-entry.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import type { Line } from './earlier-talk.ts';
import type { DemoTeacher } from './people.ts';

interface Talk {
  readonly from: DemoTeacher;
  readonly to: DemoTeacher;
  readonly now: Date;
  /** Read by both. */
  readonly before?: readonly Line[];
  /** What one wrote yesterday, and the other has not read yet. */
  readonly said: readonly string[];
  readonly toStranger: boolean;
}

/** A conversation of two people; returns its last message. */
export async function writeConversation(tx: Db, chance: Chance, talk: Talk): Promise<MessageId> {
  const { from, to, now, said, toStranger } = talk;
  const lines = linesOf(talk);
  const yesterday = daysAfter(now, -1);
  const [startedAt, endedAt] = [lines[0]?.at ?? yesterday, lines.at(-1)?.at ?? yesterday];
  const id = chance.id<ConversationId>(startedAt);
  const pair = [from.id, to.id].sort().join(':');
  await tx
    .insertInto('conversation')
    .values({ id, pair, started_by: from.id, started_at: startedAt, to_stranger: toStranger })
    .execute();
  await tx
    .insertInto('conversation_member')
    .values([
      { conversation_id: id, member_id: from.id, last_message_at: endedAt },
      { conversation_id: id, member_id: to.id, unread: said.length, last_message_at: endedAt },
    ])
    .execute();
  if (said.length > 0)
    await startWaiting(
      { db: tx, now: yesterday },
      { kind: 'conversation', subject: id, on: { account: to.id }, waiter: from.id },
    );
  const rows = lines.map(({ at, author, body }) => ({
    id: chance.id<MessageId>(at),
    conversation_id: id,
    author_account: author.id,
    body,
    sent_at: at,
  }));
  await tx.insertInto('message').values(rows).execute();
  for (const { id: message, body } of rows) await writeEntry({ db: tx }, { id: message, conversation: id, body });
  return rows.at(-1)?.id ?? chance.id(yesterday);
}

function linesOf({ from, to, now, before = [], said }: Talk) {
  const yesterday = daysAfter(now, -1).getTime();
  return [
    ...before.map(({ daysAgo, hour, by, body }) => ({
      at: new Date(daysAfter(now, -daysAgo).setUTCHours(hour, 5, 0, 0)),
      author: by === 'from' ? from : to,
      body,
    })),
    ...said.map((body, index) => ({ at: new Date(yesterday + index), author: from, body })),
  ];
}
