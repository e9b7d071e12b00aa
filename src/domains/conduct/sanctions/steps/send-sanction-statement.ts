import type { Tx } from '#domains/core/event-log/transact.ts';
import { findAnsweringService } from '#domains/core/programme/queries.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Officer } from '#kernel/actor.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import { writeTime } from '#ui/write-time.ts';
import type { SanctionFacts, SanctionKind } from '../model.ts';
import { paths } from '../paths.ts';

interface Reasons {
  readonly outcome: SanctionKind | 'confirmed' | 'shortened' | 'lifted';
  readonly words: string;
}

/** The statement of reasons: what, how long, on which facts, by which rule, whether automation was used, how to appeal. */
export async function sendSanctionStatement(
  { db, now, services }: Tx<Officer>,
  { member, country, rule, endsAt }: SanctionFacts,
  { outcome, words }: Reasons,
): Promise<void> {
  const account = await db
    .selectFrom('account')
    .select(['email', 'given_name', 'language', 'time_zone'])
    .where('id', '=', member)
    // An address that is not confirmed may be somebody else's: its account reads the statement on the site alone.
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (!account) return;
  const service = await findAnsweringService(db, country);
  const t = translator(account.language);
  const reader = { t, language: account.language, timeZone: account.time_zone, now };
  const until = endsAt ? writeTime(endsAt, reader, 'day') : '';
  const mail = {
    to: account.email,
    language: account.language,
    subject: t(`sanctions.mail.${outcome}`),
    greeting: t('reports.mail.greeting', { name: account.given_name }),
    paragraphs: [
      t(`sanctions.mean.${outcome}`, { until }),
      `${t('sanctions.facts')}: ${words}`,
      `${t('sanctions.rule')}: ${t(`code.rule.${rule}.title`)}`,
      t('sanctions.byPerson'),
      t('reports.statement.appeal', { service: service?.name ?? '', email: service?.email ?? '' }),
    ],
    button: { label: t('sanctions.open'), href: services.baseUrl + accounts.signIn(paths.restriction()) },
    footer: [t('sanctions.mail.why')],
  };
  await queueMail(db, mail, 'confirmed');
}
