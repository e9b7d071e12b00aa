import { sql } from 'kysely';
import type { Tx } from '#domains/core/events/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { SchoolHead } from '#domains/people/schools/model.ts';
import { daysAfter } from '#kernel/days.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { fullName } from '#platform/full-name.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { headLinkDays } from '../model.ts';
import { paths } from '../paths.ts';

interface HeadAsking {
  readonly member: MemberId;
  readonly school: SchoolId;
  /** Who is asked, where not the head that the school's entry names. */
  readonly head?: SchoolHead | undefined;
  readonly words: Words;
}

/**
 * Asks the head of a school whether a person works there, in the head's language. Earlier links about the person end.
 * Nothing is sent where the head is not known, or where the person gives their own address as the head's: that proves nothing.
 */
export async function askHead(tx: Tx, { member, school, head, words }: HeadAsking): Promise<void> {
  const about = await findAsked(tx, member, school);
  const { headName, headEmail, headLanguage } = head ?? about;
  await endOpenQuestions(tx, member);
  if (headEmail === '' || emailKeyOf(headEmail) === emailKeyOf(about.email)) return;
  const token = newToken();
  await tx.db
    .insertInto('head_question')
    .values({
      id: newId(),
      member_id: member,
      school_id: school,
      token_hash: hashOf(token),
      sent_to: headEmail,
      sent_at: tx.now,
      expires_at: daysAfter(tx.now, headLinkDays),
    })
    .execute();
  await startWaiting(tx, { kind: 'head_answer', subject: member, on: { outside: 'head' }, waiter: member });
  const role = words.label('staff_role', about.staffRole, headLanguage);
  const values = { name: about.name, role, school: about.schoolName, days: headLinkDays };
  const href = `${tx.services.baseUrl}${paths.head(token)}`;
  await sendQuestion(tx, { headName, headEmail, headLanguage }, values, href);
  await tx.record({ verb: 'member.head_asked', subject: member, country: about.country, details: { school } });
}

function findAsked({ db }: Tx, member: MemberId, school: SchoolId) {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .innerJoin('school', (join) => join.on('school.id', '=', school))
    .select(['account.email', 'member.staff_role as staffRole', 'member.country'])
    .select(['head_name as headName', 'head_email as headEmail', 'head_language as headLanguage'])
    .select(fullName('account').as('name'))
    .select(sql<string>`school.name || ', ' || school.town`.as('schoolName'))
    .where('member.id', '=', member)
    .executeTakeFirstOrThrow();
}

async function endOpenQuestions(tx: Tx, member: MemberId): Promise<void> {
  await tx.db
    .updateTable('head_question')
    .set({ expires_at: tx.now })
    .where('member_id', '=', member)
    .where('answer', 'is', null)
    .where('expires_at', '>', tx.now)
    .execute();
  await stopWaiting(tx, { subject: member, kinds: ['head_answer'] });
}

async function sendQuestion(
  { db }: Tx,
  { headName, headEmail, headLanguage }: SchoolHead,
  values: Readonly<Record<string, string | number>>,
  href: string,
): Promise<void> {
  const t = translator(headLanguage);
  await queueMail(db, {
    to: headEmail,
    language: headLanguage,
    subject: t('verification.headMail.subject', values),
    greeting: t('verification.headMail.greeting', { head: headName }),
    paragraphs: [
      t('verification.headMail.what', values),
      t('verification.headMail.question', values),
      t('verification.headMail.link', values),
    ],
    button: { label: t('verification.headMail.button'), href },
    footer: [t('verification.headMail.why')],
  });
}
