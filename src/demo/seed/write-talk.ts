import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId, ContactRequestId, ConversationId, MemberId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly cast: Cast;
  /** Verified teachers of other countries. */
  readonly others: readonly DemoTeacher[];
  readonly now: Date;
}

/** Contacts, an open request, a conversation, and a report that waits in the office. */
export async function writeTalk(tx: Db, chance: Chance, { cast, others, now }: Parts): Promise<void> {
  const { juana, eleni, andrei, luz } = cast;
  const [first, second] = others;
  const pairs: readonly (readonly [MemberId, MemberId])[] = [
    [juana.id, eleni.id],
    [juana.id, andrei.id],
    [eleni.id, andrei.id],
    ...(first ? ([[juana.id, first.id]] as const) : []),
  ];
  await tx
    .insertInto('contact')
    .values(
      pairs.flatMap(([one, other]) => [
        { member_id: one, other_id: other, since: daysAfter(now, -200) },
        { member_id: other, other_id: one, since: daysAfter(now, -200) },
      ]),
    )
    .execute();
  if (second) await writeRequest(tx, chance, { from: second.id, to: juana.id, askedAt: daysAfter(now, -2) });
  await converse(tx, chance, {
    from: eleni,
    to: juana,
    now,
    said: ['Shall we plan the tournament on Thursday?', 'I can be there at four, your time.'],
    toStranger: false,
  });
  const message = await converse(tx, chance, {
    from: luz,
    to: andrei,
    now,
    said: ['Hello! I am new here. Would your class like to write letters with mine?'],
    toStranger: true,
  });
  await writeReport(tx, chance, { cast, message, now });
}

async function writeRequest(
  tx: Db,
  chance: Chance,
  { from, to, askedAt }: { readonly from: MemberId; readonly to: MemberId; readonly askedAt: Date },
): Promise<void> {
  const id = chance.id<ContactRequestId>(askedAt);
  await tx
    .insertInto('contact_request')
    .values({
      id,
      from_id: from,
      to_id: to,
      note: 'Your games are wonderful. My pupils know twelve others, and we would like to show you.',
      state: 'open',
      asked_at: askedAt,
    })
    .execute();
  await startWaiting(
    { db: tx, now: askedAt },
    { kind: 'contact_request', subject: id, on: { account: to }, waiter: from },
  );
}

async function writeReport(
  tx: Db,
  chance: Chance,
  { cast, message, now }: { readonly cast: Cast; readonly message: MessageId; readonly now: Date },
): Promise<void> {
  const { andrei, luz } = cast;
  const report = chance.id<CaseId>(daysAfter(now, -1));
  await tx
    .insertInto('conduct_case')
    .values({
      id: report,
      kind: 'message',
      subject_id: message,
      author_account: luz.id,
      country: luz.country,
      excerpt: 'Hello! I am new here. Would your class like to write letters with mine?',
      state: 'open',
      opened_at: daysAfter(now, -1),
    })
    .execute();
  await tx
    .insertInto('report')
    .values({
      id: chance.id(daysAfter(now, -1)),
      case_id: report,
      by_account: andrei.id,
      reason_key: 'spam_or_mass_message',
      explanation: 'I have had three of these this week, though this one is friendly.',
      reported_at: daysAfter(now, -1),
    })
    .execute();
  await startWaiting(
    { db: tx, now: daysAfter(now, -1) },
    { kind: 'case', subject: report, on: { country: luz.country } },
  );
}

async function converse(
  tx: Db,
  chance: Chance,
  {
    from,
    to,
    now,
    said,
    toStranger,
  }: {
    readonly from: DemoTeacher;
    readonly to: DemoTeacher;
    readonly now: Date;
    readonly said: readonly string[];
    readonly toStranger: boolean;
  },
): Promise<MessageId> {
  const startedAt = daysAfter(now, -1);
  const id = chance.id<ConversationId>(startedAt);
  const last = chance.id<MessageId>(startedAt);
  await tx
    .insertInto('conversation')
    .values({
      id,
      pair: [from.id, to.id].sort().join(':'),
      started_by: from.id,
      started_at: startedAt,
      to_stranger: toStranger,
    })
    .execute();
  await tx
    .insertInto('conversation_member')
    .values([
      { conversation_id: id, member_id: from.id, last_message_at: startedAt },
      { conversation_id: id, member_id: to.id, unread: said.length, last_message_at: startedAt },
    ])
    .execute();
  await startWaiting(
    { db: tx, now: startedAt },
    { kind: 'conversation', subject: id, on: { account: to.id }, waiter: from.id },
  );
  await tx
    .insertInto('message')
    .values(
      said.map((body, index) => ({
        id: index === 0 ? last : chance.id<MessageId>(new Date(startedAt.getTime() + index)),
        conversation_id: id,
        author_account: from.id,
        body,
        sent_at: startedAt,
      })),
    )
    .execute();
  return last;
}
