import type { Rule } from '#domains/conduct/code/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { findAnsweringService } from '#domains/core/programme/queries.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Officer } from '#kernel/actor.ts';
import { cutShort } from '#kernel/cut-short.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import type { SeenCase } from '../access.ts';
import { paths } from '../paths.ts';

interface Reasons {
  readonly decision: 'hide' | 'warn';
  readonly rule: Rule;
  readonly facts: string;
}

/**
 * The statement of reasons: what, how long, on which facts, by which rule, whether automation was used, how to appeal. Goes
 * to the author, for a pupil to the teacher; it cannot be switched off.
 */
export async function sendStatement(
  tx: Tx<Officer>,
  found: SeenCase,
  { decision, rule, facts }: Reasons,
): Promise<void> {
  const to = found.author?.id ?? found.teacher?.id;
  if (!to) return;
  const account = await tx.db
    .selectFrom('account')
    .select(['email', 'given_name', 'language'])
    .where('id', '=', to)
    // An address that is not confirmed may be somebody else's: its account reads the statement on the site alone.
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (!account) return;
  const service = await findAnsweringService(tx.db, found.country);
  const t = translator(account.language);
  const thing = t(found.word);
  const mail = {
    to: account.email,
    language: account.language,
    subject: t(`reports.statement.${decision}`, { thing, pupil: found.teacher ? 'yes' : 'no' }),
    greeting: t('reports.mail.greeting', { name: account.given_name }),
    paragraphs: [
      t(`reports.statement.${decision}`, { thing, pupil: found.teacher ? 'yes' : 'no' }),
      `${t('reports.statement.what')}: ${t('ui.quoted', { text: cutShort(found.excerpt, 500) })}`,
      t(`reports.statement.howLong.${decision}`),
      `${t('reports.statement.facts')}: ${facts}`,
      `${t('reports.statement.rule')}: ${t(`code.rule.${rule}.title`)}`,
      t(found.hiddenAt ? 'reports.statement.automatic' : 'reports.statement.byPerson'),
      t('reports.statement.appeal', { service: service?.name ?? '', email: service?.email ?? '' }),
    ],
    button: { label: t('reports.mail.open'), href: tx.services.baseUrl + accounts.signIn(paths.statement(found.id)) },
    footer: [t('reports.mail.why', { number: found.number })],
  };
  await queueMail(tx.db, mail, 'confirmed');
}
