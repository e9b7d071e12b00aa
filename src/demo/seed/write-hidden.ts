import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId, DiaryPostId, ReplyId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { DemoProject } from './demo-project.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly project: DemoProject;
  readonly cast: Cast;
  readonly now: Date;
}

/** Two things that support services have hidden: one waits for its author's correction, the other for the answer to it. */
export async function writeHidden(tx: Db, chance: Chance, parts: Parts): Promise<void> {
  await writeHiddenComment(tx, chance, parts);
  await writeCorrectedPost(tx, chance, parts);
}

async function writeHiddenComment(tx: Db, chance: Chance, { project, cast, now }: Parts): Promise<void> {
  const post = await tx
    .selectFrom('diary_post')
    .select('id')
    .where('space_id', '=', project.space)
    .orderBy('posted_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const id = chance.id<ReplyId>(daysAfter(now, -2));
  const body = 'If your yard needs chalk again: my cousin sells it, ten boxes for 15 euros. Write to him!';
  await tx
    .insertInto('reply')
    .values({
      id,
      thread_id: post.id,
      space_id: project.space,
      body,
      author_account: cast.juana.id,
      made_at: daysAfter(now, -2),
      hidden_at: daysAfter(now, -1),
    })
    .execute();
  const found = await writeDecision(tx, chance, {
    kind: 'comment',
    subject: id,
    author: cast.juana,
    excerpt: body,
    rule: 'commerce',
    facts: 'The comment offers goods for money. Please say it without the price and the seller.',
    now,
  });
  await startWaiting(
    { db: tx, now: daysAfter(now, -1) },
    { kind: 'hidden_content', subject: found, on: { account: cast.juana.id } },
  );
}

async function writeCorrectedPost(tx: Db, chance: Chance, { project, cast, now }: Parts): Promise<void> {
  const id = chance.id<DiaryPostId>(daysAfter(now, -5));
  const title = 'Where we meet on Saturday';
  const body =
    '<p>We draw the big hopscotch on Saturday at ten, in front of the house of the school’s caretaker: 7 Dimitriados Street, second bell.</p>';
  const corrected = '<p>We draw the big hopscotch on Saturday at ten. Ask in class where we meet.</p>';
  await tx
    .insertInto('thread')
    .values({ id, kind: 'post', space_id: project.space, last_activity_at: daysAfter(now, -5) })
    .execute();
  await tx
    .insertInto('diary_post')
    .values({
      id,
      space_id: project.space,
      audience: 'members',
      title,
      body,
      author_account: cast.eleni.id,
      posted_at: daysAfter(now, -5),
      hidden_at: daysAfter(now, -3),
    })
    .execute();
  const found = await writeDecision(tx, chance, {
    kind: 'post',
    subject: id,
    author: cast.eleni,
    excerpt: `${title}\n\nWe draw the big hopscotch on Saturday at ten, in front of the house of the school’s caretaker: 7 Dimitriados Street, second bell.`,
    rule: 'privateData',
    facts: 'The post says where somebody lives. Please leave the address out.',
    now,
  });
  const askedAt = daysAfter(now, -1);
  await tx.updateTable('conduct_case').set({ state: 'asked_again' }).where('id', '=', found).execute();
  await tx
    .insertInto('conduct_correction')
    .values({
      id: chance.id(askedAt),
      case_id: found,
      old_texts: JSON.stringify({ title, body }),
      texts: JSON.stringify({ title, body: corrected }),
      note: 'I have taken the address out. Sorry!',
      by_account: cast.eleni.id,
      asked_at: askedAt,
    })
    .execute();
  await startWaiting(
    { db: tx, now: askedAt },
    { kind: 'case', subject: found, on: { country: cast.eleni.country }, waiter: cast.eleni.id },
  );
}

interface DecidedCase {
  readonly kind: string;
  readonly subject: string;
  readonly author: DemoTeacher;
  readonly excerpt: string;
  readonly rule: string;
  readonly facts: string;
  readonly now: Date;
}

async function writeDecision(tx: Db, chance: Chance, found: DecidedCase): Promise<CaseId> {
  const { kind, subject, author, excerpt, rule, facts, now } = found;
  const at = daysAfter(now, -3);
  const id = chance.id<CaseId>(at);
  const officer = await tx
    .selectFrom('officer_country')
    .select('officer_id')
    .where('country', '=', author.country)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('conduct_case')
    .values({
      id,
      kind,
      subject_id: subject,
      author_account: author.id,
      country: author.country,
      excerpt,
      state: 'decided',
      opened_at: daysAfter(at, -1),
      decided_at: at,
    })
    .execute();
  await tx
    .insertInto('report')
    .values({ id: chance.id(at), case_id: id, reason_key: 'other', reported_at: daysAfter(at, -1) })
    .execute();
  await tx
    .insertInto('conduct_decision')
    .values({
      id: chance.id(at),
      case_id: id,
      decision: 'hide',
      rule,
      facts,
      decided_by: officer.officer_id,
      decided_at: at,
    })
    .execute();
  return id;
}
