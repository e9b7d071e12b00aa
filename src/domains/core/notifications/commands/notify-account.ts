import type { FollowUpContext } from '#domains/core/events/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/events/model.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { AccountId } from '#kernel/ids.ts';
import { translator } from '#platform/i18n.ts';
import { accountTopic } from '#platform/live.ts';
import { queueMail } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { mailsOffClaim, type Notice } from '../model.ts';

interface NewNotice {
  readonly to: AccountId;
  readonly event: RecordedEvent;
  /** The message that the bell shows and the mail says; its values are `details`. */
  readonly notice: Notice;
  readonly details?: Readonly<Record<string, string | number>>;
  /** Path of the page where the reader goes on. */
  readonly href: string;
  /** Only the bell: for things that come often (a message, a reply). */
  readonly quiet?: boolean;
}

/** Tells one person of one event, once: the bell at once, a mail where he wants mails. */
export async function notifyAccount({ db, services, now }: FollowUpContext, telling: NewNotice): Promise<void> {
  const { to, event, notice, details = {}, href } = telling;
  await db.transaction().execute(async (tx) => {
    const told = await tx
      .insertInto('notification')
      .values({
        id: newId(),
        account_id: to,
        event_id: event.id,
        kind: notice,
        details: JSON.stringify(details),
        href,
        at: now,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'event_id', 'kind']).doNothing())
      .executeTakeFirst();
    if (told.numInsertedOrUpdatedRows === 0n || telling.quiet) return;
    const account = await tx
      .selectFrom('account')
      .select(['email', 'given_name', 'language', 'mails'])
      .where('id', '=', to)
      .executeTakeFirst();
    if (account?.mails !== 'each') return;
    const t = translator(account.language);
    const sentence = t(notice, details);
    const unsubscribe = `${services.baseUrl}${accounts.mailsOff(to, services.seal.sign(mailsOffClaim(to)))}`;
    await queueMail(tx, {
      to: account.email,
      language: account.language,
      subject: sentence,
      greeting: t('notifications.mail.greeting', { name: account.given_name }),
      paragraphs: [sentence],
      // By way of the sign-in: whoever opens it signed out would find nothing there, and whoever is signed in does not notice.
      button: { label: t('notifications.mail.open'), href: `${services.baseUrl}${accounts.signIn(href)}` },
      footer: [t('notifications.mail.why'), `${t('notifications.mail.stop')} ${unsubscribe}`],
      unsubscribe,
    });
  });
  services.live.publish(accountTopic(to));
}
