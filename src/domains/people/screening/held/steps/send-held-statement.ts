import type { Tx } from '#domains/core/event-log/transact.ts';
import { findAnsweringService } from '#domains/core/programme/queries.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Officer } from '#kernel/actor.ts';
import { cutShort } from '#kernel/cut-short.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import { codeRuleOf, wholeText } from '../../kinds/model.ts';
import { paths } from '../../paths.ts';
import type { SeenHeld } from '../access.ts';
import type { RefusalReason } from '../model.ts';

interface Reasons {
  readonly reason: RefusalReason;
  readonly words: string;
  /** So many texts were refused together. */
  readonly count: number;
}

/** The statement of reasons: what, how long, on which facts, by which rule, whether automation was used, how to appeal. */
export async function sendHeldStatement(
  { db, services }: Tx<Officer>,
  held: SeenHeld<Officer>,
  { reason, words, count }: Reasons,
): Promise<void> {
  const account = await db
    .selectFrom('account')
    .select(['email', 'given_name', 'language'])
    .where('id', '=', held.sender)
    // An address that is not confirmed may be somebody else's: its account reads the statement on the site alone.
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (!account) return;
  const service = await findAnsweringService(db, held.country);
  const t = translator(account.language);
  const mail = {
    to: account.email,
    language: account.language,
    subject: t('screening.statement.title', { count }),
    greeting: t('reports.mail.greeting', { name: account.given_name }),
    paragraphs: [
      t('screening.statement.title', { count }),
      `${t('screening.held.text')}: ${t('ui.quoted', { text: cutShort(wholeText(held), 500) })}`,
      t('screening.statement.duration'),
      `${t('screening.held.reason')}: ${t(`screening.reason.${reason}`)}`,
      words,
      `${t('screening.held.rule')}: ${t(`code.rule.${codeRuleOf(held.kind)}.title`)}`,
      t('screening.statement.automation'),
      t('reports.statement.appeal', { service: service?.name ?? '', email: service?.email ?? '' }),
    ],
    button: { label: t('screening.statement.open'), href: services.baseUrl + accounts.signIn(paths.held(held.id)) },
    footer: [t('screening.statement.why')],
  };
  await queueMail(db, mail, 'confirmed');
}
