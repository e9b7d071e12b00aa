import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { type AnsweringService, findAnsweringService, type Words } from '#domains/core/programme/queries.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { SchoolHead } from '#domains/people/schools/model.ts';
import { daysAfter } from '#kernel/days.ts';
import { mailboxOf } from '#kernel/email-address.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { type Translate, translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { type MailPermit, permitUnconfirmedMail, quotedInMail } from '#platform/unconfirmed-mail.ts';
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
 * Nothing is sent before the person has confirmed their own address, or a stranger could have us mail anybody: who is to be
 * asked is kept until then. Nothing is sent either where the head is not known, or where the person gives their own address
 * as the head's: that proves nothing. A head whom many have given today is asked later.
 */
export async function askHead(tx: Tx, { member, school, head, words }: HeadAsking): Promise<void> {
  const about = await findAsked(tx, member, school);
  const to = head ?? about;
  await endOpenQuestions(tx, member);
  await tx.db.deleteFrom('head_to_ask').where('member_id', '=', member).execute();
  if (!about.confirmed) return head && keepHeadToAsk(tx, { member, school, head });
  if (to.headEmail === '' || mailboxOf(to.headEmail) === mailboxOf(about.email)) return;
  const permit = await permitUnconfirmedMail(tx, 'head', { to: to.headEmail, account: member });
  // The job asks when the day's mails are no longer used up.
  if (!permit) return keepHeadToAsk(tx, { member, school, head: to });
  const token = newToken();
  await tx.db
    .insertInto('head_question')
    .values({
      id: newId(),
      member_id: member,
      school_id: school,
      token_hash: hashOf(token),
      about_email: about.email,
      sent_to: to.headEmail,
      sent_at: tx.now,
      expires_at: daysAfter(tx.now, headLinkDays),
    })
    .execute();
  await startWaiting(tx, { kind: 'head_answer', subject: member, on: { outside: 'head' }, waiter: member });
  const role = words.label('staff_role', about.staffRole, to.headLanguage);
  const service = await findAnsweringService(tx.db, about.country);
  await sendQuestion(tx, to, { ...about, role, service, token, permit });
  await tx.record({ verb: 'member.head_asked', subject: member, country: about.country, details: { school } });
}

function findAsked({ db }: Tx, member: MemberId, school: SchoolId) {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .innerJoin('school', (join) => join.on('school.id', '=', school))
    .select(['account.email', 'member.staff_role as staffRole', 'member.country'])
    .select(['head_name as headName', 'head_email as headEmail', 'head_language as headLanguage'])
    .select('account.name')
    .select(sql<string>`school.name || ', ' || school.town`.as('schoolName'))
    .select(sql<boolean>`account.email_confirmed_at is not null`.as('confirmed'))
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

async function keepHeadToAsk(
  { db }: Tx,
  { member, school, head }: Required<Pick<HeadAsking, 'member' | 'school'>> & { readonly head: SchoolHead },
): Promise<void> {
  await db
    .insertInto('head_to_ask')
    .values({
      member_id: member,
      school_id: school,
      head_name: head.headName,
      head_email: head.headEmail,
      head_language: head.headLanguage,
    })
    .execute();
}

/** The name of a school, and its town. */
const longestSchool = 160;

interface Question {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly schoolName: string;
  readonly service: AnsweringService | undefined;
  readonly token: string;
  readonly permit: MailPermit;
}

/** Says what this is about, who it is about and by which address they will write, and whom to ask: heads get it from a sender they do not know. */
async function sendQuestion(
  { db, services }: Tx,
  { headEmail, headLanguage }: SchoolHead,
  { name, email, role, schoolName, service, token, permit }: Question,
): Promise<void> {
  const t = translator(headLanguage);
  const school = quotedInMail(schoolName, longestSchool);
  const values = { name: quotedInMail(name), email, role, school, days: headLinkDays, programme: t('web.programme') };
  const mail = {
    to: headEmail,
    language: headLanguage,
    // Who is asked about must be named, in the text alone: what nobody has verified is no heading of our mail, and no greeting.
    subject: t('verification.headMail.subject'),
    greeting: t('verification.headMail.greeting'),
    paragraphs: [
      t('verification.headMail.what', values),
      t('verification.headMail.programme', values),
      t('verification.headMail.question', values),
      t('verification.headMail.link', values),
      ...(service ? [doubt(t, service)] : []),
    ],
    button: { label: t('verification.headMail.button'), href: `${services.baseUrl}${paths.head(token, headLanguage)}` },
    footer: [t('verification.headMail.why')],
  };
  await queueMail(db, mail, permit);
}

function doubt(t: Translate, { name, email, website }: AnsweringService): string {
  return t('verification.headMail.doubt', { service: name, contact: website ? `${email}, ${website}` : email });
}
