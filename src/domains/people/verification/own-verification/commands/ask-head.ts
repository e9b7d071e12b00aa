import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { SchoolHead } from '#domains/people/schools/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { headLinkDays } from '../../model.ts';
import { paths } from '../../paths.ts';

interface HeadAsking {
  readonly member: MemberId;
  readonly name: string;
  readonly staffRole: string;
  readonly country: CountryCode;
  readonly school: SchoolId;
  /** Who is asked, where not the head that the school's entry names. */
  readonly head?: SchoolHead | undefined;
}

export interface Asking {
  readonly now: Date;
  readonly baseUrl: string;
  readonly words: Words;
}

/**
 * Asks the head of a school whether a person works there, in the head's language. Earlier links about the person end.
 * Nothing is sent where nobody knows the head, or where the person gives himself as the head: that would prove nothing.
 */
export async function askHead(
  tx: Db,
  actor: Actor,
  asking: HeadAsking,
  { now, baseUrl, words }: Asking,
): Promise<void> {
  const { member, name, staffRole, country, school } = asking;
  const about = await tx
    .selectFrom('school')
    .innerJoin('account', (join) => join.on('account.id', '=', member))
    .select(['school.name', 'school.town', 'head_name', 'head_email', 'head_language', 'account.email'])
    .where('school.id', '=', school)
    .executeTakeFirstOrThrow();
  const { headEmail, headName, headLanguage } = asking.head ?? {
    headName: about.head_name,
    headEmail: about.head_email,
    headLanguage: about.head_language,
  };
  await tx
    .updateTable('head_question')
    .set({ expires_at: now })
    .where('member_id', '=', member)
    .where('answer', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  if (headEmail === '' || headEmail.toLowerCase() === about.email.toLowerCase()) return;
  const token = newToken();
  await tx
    .insertInto('head_question')
    .values({
      id: newId(),
      member_id: member,
      school_id: school,
      token_hash: hashOf(token),
      sent_to: headEmail,
      sent_at: now,
      expires_at: daysAfter(now, headLinkDays),
    })
    .execute();
  const role = words.label('staff_role', staffRole, headLanguage);
  const values = { name, role, school: `${about.name}, ${about.town}`, days: headLinkDays };
  await sendQuestion(tx, { headName, headEmail, headLanguage }, values, `${baseUrl}${paths.head(token)}`);
  await recordEvent(tx, actor, { verb: 'member.head_asked', subject: member, country, details: { school } }, now);
}

async function sendQuestion(
  tx: Db,
  { headName, headEmail, headLanguage }: SchoolHead,
  values: Readonly<Record<string, string | number>>,
  href: string,
): Promise<void> {
  const t = translator(headLanguage);
  await queueMail(tx, {
    to: headEmail,
    language: headLanguage,
    subject: t('membership.headMail.subject', values),
    greeting: t('membership.headMail.greeting', { head: headName }),
    paragraphs: [
      t('membership.headMail.what', values),
      t('membership.headMail.question', values),
      t('membership.headMail.link', values),
    ],
    button: { label: t('membership.headMail.button'), href },
    footer: [t('membership.headMail.why')],
  });
}
