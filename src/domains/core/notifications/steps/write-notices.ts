import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId, NotificationId } from '#kernel/ids.ts';
import { accountTopic } from '#platform/live.ts';
import { queueMails } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { choiceFor, type MailTime, type NewNotice } from '../model.ts';
import { noticeKindOf } from '../registry.ts';
import { type Addressee, mailOfNotice } from './write-mail.ts';

/** As many accounts as one transaction notifies. */
export const sliceSize = 500;

/** What a notice and its mail need to know of an account: where it can be mailed, and what it has chosen for the kind of the notice. */
export interface Recipient extends Addressee {
  readonly mails: string;
  readonly bell: boolean | null;
  readonly mail: MailTime | null;
}

/** The accounts that can be notified: the caller narrows them. */
export function selectRecipients({ db }: Pick<Tx, 'db'>, { notice, kind }: Pick<NewNotice, 'notice' | 'kind'>) {
  return db
    .selectFrom('mail_recipient')
    .leftJoin('notice_choice as choice', (join) =>
      join
        .onRef('choice.account_id', '=', 'mail_recipient.id')
        .on('choice.kind', '=', noticeKindOf(notice, kind)?.key ?? ''),
    )
    .select(['id', 'email', 'given_name', 'language', 'mails', 'choice.bell', 'choice.mail']);
}

/** How each is told: by what they have chosen, and not by mail where they want none at all. */
function listTold(recipients: readonly Recipient[], { notice, kind }: NewNotice) {
  const declared = noticeKindOf(notice, kind);
  return recipients
    .map((to) => {
      const chosen = to.bell === null || to.mail === null ? undefined : { bell: to.bell, mail: to.mail };
      const choice = choiceFor(declared, chosen);
      return { to, bell: choice.bell, mail: to.mails === 'each' ? choice.mail : 'off' };
    })
    .filter(({ bell, mail }) => bell || mail !== 'off');
}

/** Writes one notice per recipient, and queues the mails of those who had not been notified of this event before. */
export async function writeNotices(tx: Tx<'program'>, found: readonly Recipient[], notice: NewNotice): Promise<void> {
  const { event, notice: kind, details = {}, href, quiet, onceUntilRead } = notice;
  const told = listTold(onceUntilRead ? await withoutTold(tx, found, notice) : found, notice);
  if (told.length === 0) return;
  const rows = told.map(({ to, bell }) => ({
    id: newId<NotificationId>(),
    account_id: to.id,
    event_id: event.id,
    kind,
    details: JSON.stringify(details),
    href,
    at: tx.now,
    at_bell: bell,
  }));
  const added = await tx.db
    .insertInto('notification')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'event_id', 'kind']).doNothing())
    .returning('account_id')
    .execute();
  // A retry that comes after the commit and before the publication still wakes the open pages.
  tx.publish(...told.flatMap(({ to, bell }) => (bell ? [accountTopic(to.id)] : [])));
  if (quiet) return;
  const isNew = new Set(added.map((row) => row.account_id));
  const mailed = told.filter(({ to, mail }) => mail === 'once' && isNew.has(to.id));
  if (mailed.length === 0) return;
  const unverified = await listUnverified(tx, notice);
  const isQuotable = ({ id }: Recipient) => unverified?.every((author) => author === id) === true;
  await queueMails(
    tx.db,
    mailed.map(({ to }) => mailOfNotice(tx, to, { notice, isQuotable: isQuotable(to) })),
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
