import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, MemberId, NotificationId, PushDeviceId } from '#kernel/ids.ts';
import { accountTopic } from '#platform/live.ts';
import { queueMails } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { hoursOf, isQuiet, type KeptHours, nextMailing, type Rhythm } from '../digests/model.ts';
import { choiceFor, type MailTime, type NewNotice } from '../model.ts';
import { type NewPush, startPushes } from '../push/steps/start-pushes.ts';
import { noticeKindOf } from '../registry.ts';
import { type Addressee, mailOfNotice } from './write-mail.ts';

/** As many accounts as one transaction notifies. */
export const sliceSize = 500;

/** What a notice and its mail need to know of an account: where it can be mailed, and what it has chosen for the kind of the notice. */
export interface Recipient extends Addressee, KeptHours {
  /** each; none: what protects children alone; never: the address is not confirmed, or the account is being closed. */
  readonly mails: string;
  readonly time_zone: string;
  readonly bell: boolean | null;
  readonly mail: MailTime | null;
  readonly push: boolean | null;
  /** That are to be woken. */
  readonly devices: readonly PushDeviceId[];
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
    .leftJoin('notice_hours as hours', 'hours.account_id', 'mail_recipient.id')
    .select([
      'id',
      'email',
      'given_name',
      'language',
      'mails',
      'time_zone',
      'choice.bell',
      'choice.mail',
      'choice.push',
    ])
    .select(
      sql<PushDeviceId[]>`array(select id::text from push_device where account_id = mail_recipient.id)`.as('devices'),
    )
    .select(['hours.digest_hour', 'hours.digest_day', 'hours.quiet_from', 'hours.quiet_to']);
}

interface Told {
  readonly to: Recipient;
  readonly bell: boolean;
  readonly mail: 'now' | Rhythm | 'never';
  readonly push: 'now' | 'quiet' | 'never';
}

/** How each is told: by what they have chosen. */
function listTold({ now }: Tx<'program'>, recipients: readonly Recipient[], notice: NewNotice): readonly Told[] {
  const declared = noticeKindOf(notice.notice, notice.kind);
  const timeOf = (to: Recipient, mail: MailTime): Told['mail'] => {
    // What protects children is mailed at once, also to those who want no other mails.
    if (declared?.fixed === 'always') return notice.quiet || to.mails === 'never' ? 'never' : 'now';
    if (mail === 'off' || to.mails !== 'each') return 'never';
    if (mail !== 'once') return mail;
    if (notice.quiet) return 'never';
    return isQuiet(now, to.time_zone, hoursOf(to)) ? 'quiet' : 'now';
  };
  const pushOf = (to: Recipient, push: boolean): Told['push'] => {
    if (!push || to.devices.length === 0 || notice.quiet || to.mails === 'never') return 'never';
    return declared?.fixed !== 'always' && isQuiet(now, to.time_zone, hoursOf(to)) ? 'quiet' : 'now';
  };
  return recipients
    .map((to) => {
      const { bell, mail, push } = to;
      const chosen = bell === null || mail === null ? undefined : { bell, mail, push };
      const choice = choiceFor(declared, chosen);
      return { to, bell: choice.bell, mail: timeOf(to, choice.mail), push: pushOf(to, choice.push) };
    })
    .filter(({ bell, mail, push }) => bell || mail !== 'never' || push !== 'never');
}

/** Writes one notice per recipient, and queues the mails of those who had not been notified of this event before, or lets them wait. */
export async function writeNotices(tx: Tx<'program'>, found: readonly Recipient[], notice: NewNotice): Promise<void> {
  const told = listTold(tx, notice.onceUntilRead ? await withoutTold(tx, found, notice) : found, notice);
  if (told.length === 0) return;
  const leaves = told.some(({ mail, push }) => mail !== 'never' || push !== 'never');
  const unverified = leaves ? await listUnverified(tx, notice) : undefined;
  const isQuotable = ({ id }: Recipient) => unverified?.every((author) => author === id) === true;
  const added = await addRows(tx, { told, notice, isQuotable });
  // A retry that comes after the commit and before the publication still wakes the open pages.
  tx.publish(...told.flatMap(({ to, bell }) => (bell ? [accountTopic(to.id)] : [])));
  const fresh = told.filter(({ to }) => added.has(to.id));
  await startMailings(tx, fresh);
  await startPushes(tx, listPushes(tx, { told: fresh, notice, isQuotable }, added));
  const mailed = fresh.filter(({ mail }) => mail === 'now');
  if (mailed.length === 0) return;
  await queueMails(
    tx.db,
    mailed.map(({ to }) => mailOfNotice(tx, to, { notice, isQuotable: isQuotable(to) })),
  );
}

interface NewRows {
  readonly told: readonly Told[];
  readonly notice: NewNotice;
  readonly isQuotable: (to: Recipient) => boolean;
}

/** What is due for the browsers of those who had no notice of this event yet. */
function listPushes(
  { now }: Tx<'program'>,
  { told, notice, isQuotable }: NewRows,
  added: ReadonlyMap<AccountId, NotificationId>,
): readonly NewPush[] {
  return told.flatMap(({ to, push }) => {
    const notification = added.get(to.id);
    if (push === 'never' || notification === undefined) return [];
    const dueAt = push === 'now' ? now : nextMailing('quiet', now, to.time_zone, hoursOf(to));
    const kind = noticeKindOf(notice.notice, notice.kind)?.key;
    const sayAs = isQuotable(to) ? undefined : (notice.unnamed ?? 'notifications.mail.news');
    return [{ devices: to.devices, notification, dueAt, kind, sayAs }];
  });
}

/** Resolves to the accounts that had no notice of this event yet, with what they have now. */
async function addRows(
  { db, now }: Tx<'program'>,
  { told, notice, isQuotable }: NewRows,
): Promise<ReadonlyMap<AccountId, NotificationId>> {
  const { event, notice: kind, details = {}, href, unnamed = 'notifications.mail.news' } = notice;
  const declared = noticeKindOf(kind, notice.kind)?.key ?? null;
  const rows = told.map(({ to, bell, mail }) => {
    const waits = mail !== 'never' && mail !== 'now';
    return {
      id: newId<NotificationId>(),
      account_id: to.id,
      event_id: event.id,
      kind,
      details: JSON.stringify(details),
      href,
      at: now,
      at_bell: bell,
      mail_in: waits ? mail : null,
      mail_kind: waits ? declared : null,
      mail_as: waits && !isQuotable(to) ? unnamed : null,
    };
  });
  const added = await db
    .insertInto('notification')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'event_id', 'kind']).doNothing())
    .returning(['account_id', 'id'])
    .execute();
  return new Map(added.map((row) => [row.account_id, row.id]));
}

/**
 * Says when the next mail with several notices is due, where none is under way. One that is there is locked until the commit: who sends it must
 * not overlook the notice that was just added.
 */
async function startMailings({ db, now }: Tx<'program'>, told: readonly Told[]): Promise<void> {
  const rows = told.flatMap(({ to, mail }) =>
    mail === 'never' || mail === 'now'
      ? []
      : [{ account_id: to.id, rhythm: mail, due_at: nextMailing(mail, now, to.time_zone, hoursOf(to)) }],
  );
  if (rows.length === 0) return;
  await db
    .insertInto('notice_mailing')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'rhythm']).doUpdateSet({ due_at: sql`notice_mailing.due_at` }),
    )
    .execute();
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
