import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId, ContactRequestId, MemberId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { chestnuts, hopscotch, mapOfYards, paintedTops } from './earlier-talk.ts';
import type { DemoTeacher } from './people.ts';
import { writeConversation } from './write-conversation.ts';
import { writeGroup } from './write-group.ts';
import { writeJournals } from './write-journals.ts';

interface Parts {
  readonly cast: Cast;
  /** Verified teachers of other countries. */
  readonly others: readonly DemoTeacher[];
  readonly files: FileStore;
  readonly now: Date;
}

/** Contacts, an open request, a conversation, and a report that waits in the office. */
export async function writeTalk(tx: Db, chance: Chance, { cast, others, files, now }: Parts): Promise<void> {
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
  await writeFollows(tx, { cast, others, now });
  await writeJournals(tx, chance, { cast, others, now });
  if (second) await writeRequest(tx, chance, { from: second.id, to: juana.id, askedAt: daysAfter(now, -2) });
  await writeConversation(tx, chance, {
    from: eleni,
    to: juana,
    now,
    before: hopscotch,
    said: ['Shall we plan the tournament on Thursday?', 'I can be there at four, your time.'],
    toStranger: false,
  });
  await writeEarlierTalk(tx, chance, { cast, others, now });
  if (first) await writeGroup(tx, { cast, fourth: first, files, now });
  const message = await writeConversation(tx, chance, {
    from: luz,
    to: andrei,
    now,
    said: ['Hello! I am new here. Would your class like to write letters with mine?'],
    toStranger: true,
  });
  await writeReport(tx, chance, { cast, message, now });
}

/** People who would like to hear of each other, contacts or not; all of them were told. */
async function writeFollows(tx: Db, { cast, others, now }: Omit<Parts, 'files'>): Promise<void> {
  const { juana, eleni, andrei, luz } = cast;
  const some = others.slice(0, 6).map(({ id }) => id);
  const pairs: readonly (readonly [MemberId, MemberId])[] = [
    ...[eleni.id, andrei.id, ...some].map((id) => [juana.id, id] as const),
    ...[juana.id, ...some.slice(2, 4)].map((id) => [eleni.id, id] as const),
    [luz.id, juana.id],
    ...some.slice(0, 3).map((id) => [id, juana.id] as const),
  ];
  const rows = pairs.map(([follower_id, followed_id], at) => ({
    follower_id,
    followed_id,
    since: daysAfter(now, -40 + at),
    told_at: daysAfter(now, -39 + at),
  }));
  await tx.insertInto('follow').values(rows).execute();
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

/** What was read and answered long ago: an inbox has more than one conversation. */
async function writeEarlierTalk(tx: Db, chance: Chance, { cast, others, now }: Omit<Parts, 'files'>): Promise<void> {
  const { juana, andrei } = cast;
  const [first, , third] = others;
  const begun = { now, said: [], toStranger: false };
  await writeConversation(tx, chance, { ...begun, from: andrei, to: juana, before: paintedTops });
  if (first) await writeConversation(tx, chance, { ...begun, from: juana, to: first, before: mapOfYards });
  if (third)
    await writeConversation(tx, chance, { ...begun, from: juana, to: third, before: chestnuts, toStranger: true });
}
