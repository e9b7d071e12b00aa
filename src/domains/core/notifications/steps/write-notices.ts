import type { Tx } from '#domains/core/event-log/transact.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { AccountId, MemberId, NotificationId } from '#kernel/ids.ts';
import { longestTitle } from '#platform/forms.ts';
import { type Message, translator } from '#platform/i18n.ts';
import { accountTopic } from '#platform/live.ts';
import { type Mail, queueMails } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { quotedInMail } from '#platform/unconfirmed-mail.ts';
import { mailsOffClaim, type NewNotice, titled } from '../model.ts';

/** As many accounts as one transaction notifies. */
export const sliceSize = 500;

/** What a notice and its mail need to know of an account. */
export interface Recipient {
  readonly id: AccountId;
  readonly email: string;
  readonly given_name: string;
  readonly language: string;
  readonly mails: string;
}

/** The accounts that can be notified: the caller narrows them. */
export function selectRecipients({ db }: Pick<Tx, 'db'>) {
  return db.selectFrom('mail_recipient').select(['id', 'email', 'given_name', 'language', 'mails']);
}

/** Writes one notice per recipient, and queues the mails of those who had not been notified of this event before. */
export async function writeNotices(tx: Tx<'program'>, found: readonly Recipient[], notice: NewNotice): Promise<void> {
  const { event, notice: kind, details = {}, href, quiet, onceUntilRead } = notice;
  const recipients = onceUntilRead ? await withoutTold(tx, found, notice) : found;
  if (recipients.length === 0) return;
  const rows = recipients.map(({ id }) => ({
    id: newId<NotificationId>(),
    account_id: id,
    event_id: event.id,
    kind,
    details: JSON.stringify(details),
    href,
    at: tx.now,
  }));
  const added = await tx.db
    .insertInto('notification')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'event_id', 'kind']).doNothing())
    .returning('account_id')
    .execute();
  // A retry that comes after the commit and before the publication still wakes the open pages.
  tx.publish(...recipients.map(({ id }) => accountTopic(id)));
  if (quiet) return;
  const isNew = new Set(added.map((row) => row.account_id));
  const mailed = recipients.filter(({ id, mails }) => mails === 'each' && isNew.has(id));
  if (mailed.length === 0) return;
  const unverified = await listUnverified(tx, notice);
  const mayQuote = ({ id }: Recipient) => unverified?.every((author) => author === id) === true;
  await queueMails(
    tx.db,
    mailed.map((recipient) => mailOf(tx, recipient, mayQuote(recipient) ? notice : withoutWords(notice))),
  );
}

/** Of the accounts whose words the notice holds, those that no support service has verified. Undefined where it is not known whose they are. */
async function listUnverified(
  { db }: Tx<'program'>,
  { details = {}, wordsOf }: NewNotice,
): Promise<readonly string[] | undefined> {
  if (!Object.values(details).some((value) => typeof value === 'string' && value !== '')) return [];
  const authors = wordsOf?.filter((id) => id !== null);
  if (!authors || authors.length === 0) return authors;
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('verified', '=', false)
    .where('id', 'in', authors as MemberId[])
    .execute();
  return rows.map(({ id }) => id);
}

/** Those who have read what they were told before of the same page. */
async function withoutTold(
  { db }: Tx<'program'>,
  recipients: readonly Recipient[],
  { event, notice, href }: NewNotice,
): Promise<readonly Recipient[]> {
  if (recipients.length === 0) return recipients;
  const rows = await db
    .selectFrom('notification')
    .select('account_id')
    .where(
      'account_id',
      'in',
      recipients.map(({ id }) => id),
    )
    .where('read_at', 'is', null)
    .where('kind', '=', notice)
    .where('href', '=', href)
    .where('event_id', '<>', event.id)
    .execute();
  const told = new Set<string>(rows.map(({ account_id }) => account_id));
  return recipients.filter(({ id }) => !told.has(id));
}

/** Names and titles were typed by people whom the reader may not know: a mail makes no links of them. */
const quoted = (details: NewNotice['details'] = {}) =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? quotedInMail(value, longestTitle) : value,
    ]),
  );

/** What a mail tells of. */
interface Told extends Pick<NewNotice, 'details' | 'href' | 'goesOn'> {
  readonly notice: Message;
  /** Why it names nothing. */
  readonly because?: Message;
}

/** Strangers could have us mail their words to anybody, in our name: they stand on the page alone. */
function withoutWords({ unnamed = 'notifications.mail.news', goesOn, href }: NewNotice): Told {
  return { notice: unnamed, href, ...(goesOn && { goesOn }), because: 'notifications.mail.unnamed' };
}

function mailOf(
  { services }: Tx<'program'>,
  recipient: Recipient,
  { notice, details, href, goesOn, because }: Told,
): Mail {
  const { id, email, given_name, language } = recipient;
  const t = translator(language);
  const sentence = t(notice, quoted(titled(details ?? {}, t('notifications.untitled'))));
  const unsubscribe = `${services.baseUrl}${accounts.mailsOff(id, services.keyring.sign(mailsOffClaim(id)))}`;
  return {
    to: email,
    language,
    subject: sentence,
    greeting: t('notifications.mail.greeting', { name: given_name }),
    paragraphs: [sentence, ...[goesOn, because].flatMap((more) => (more ? [t(more)] : []))],
    // Through the sign-in page: signed-out readers would get a 404 at the page itself, signed-in readers are sent on at once.
    button: { label: t('notifications.mail.open'), href: `${services.baseUrl}${accounts.signIn(href)}` },
    footer: [t('notifications.mail.why'), `${t('notifications.mail.stop')} ${unsubscribe}`],
    unsubscribe,
  };
}
