import type { Tx } from '#domains/core/event-log/transact.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { NotificationId } from '#kernel/ids.ts';
import { type Message, type Translate, translator } from '#platform/i18n.ts';
import type { Mail } from '#platform/mail.ts';
import {
  detailsOf,
  groupNotices,
  isNotice,
  type ListedNotice,
  leadOf,
  mailsOffClaim,
  type NoticeGroup,
} from '../../model.ts';
import { paths } from '../../paths.ts';
import { type Addressee, sentenceInMail } from '../../steps/write-mail.ts';
import { mostLines, type Rhythm } from '../model.ts';

/** One notice of a mail that tells several. */
export interface DigestRow extends Addressee {
  readonly rhythm: Rhythm;
  readonly noticeId: NotificationId;
  readonly kind: string;
  readonly details: unknown;
  readonly href: string;
  readonly at: Date;
  /** What the mail says where it may not repeat the words of the notice. */
  readonly mailAs: Message | null;
  /** How many there are, listed or not. */
  readonly total: number;
}

interface Line {
  readonly text: string;
  readonly href: string;
}

/** What ends such mails: what came in quiet hours is what comes at once. */
const endedBy = { daily: 'daily', weekly: 'weekly', quiet: 'once' } as const;

/** The mail to one person: what they have not read, several about one thing in one line, each line with its address. */
export function mailOfDigest({ services }: Pick<Tx, 'services'>, rows: readonly [DigestRow, ...DigestRow[]]): Mail {
  const [{ id, email, given_name, language, rhythm, total }] = rows;
  const { baseUrl, keyring } = services;
  const t = translator(language);
  // Through the sign-in page, as in every mail: signed-in readers are sent on at once.
  const to = (path: string) => `${baseUrl}${accounts.signIn(path)}`;
  const lines = linesOf(t, rows);
  const more = lines.length > mostLines || total > rows.length;
  const ended = endedBy[rhythm];
  const unsubscribe = `${baseUrl}${accounts.kindOff(id, ended, keyring.sign(mailsOffClaim(id, ended)))}`;
  return {
    to: email,
    language,
    subject: t('notifications.digest.subject', { count: total }),
    greeting: t('notifications.mail.greeting', { name: given_name }),
    paragraphs: [
      t(`notifications.digest.lead.${rhythm}`),
      ...(rows.some(({ mailAs }) => mailAs) ? [t('notifications.mail.unnamed')] : []),
    ],
    list: lines.slice(0, mostLines).map(({ text, href }) => ({ text, href: to(href) })),
    button: {
      label: t(more ? 'notifications.digest.more' : 'notifications.digest.all'),
      href: to(paths.notifications()),
    },
    footer: [
      t('notifications.mail.why'),
      t('notifications.mail.stopKind', { kind: t(`notifications.time.${ended}`), link: unsubscribe }),
      t('notifications.mail.choose', { link: to(accounts.accountNotices()) }),
    ],
    unsubscribe,
  };
}

function linesOf(t: Translate, rows: readonly DigestRow[]): readonly Line[] {
  const named = groupNotices(rows.flatMap((row) => (row.mailAs === null ? listedOf(row) : [])));
  const unnamed = Map.groupBy(
    rows.filter(({ mailAs }) => mailAs !== null),
    ({ mailAs }) => mailAs,
  );
  return [
    ...named.map((group) => ({ text: sentenceOf(t, group), href: hrefOf(group) })),
    ...[...unnamed].flatMap(([message, same]) => {
      const href = same.length === 1 ? same[0]?.href : undefined;
      return message ? [{ text: t(message), href: href ?? paths.notifications() }] : [];
    }),
  ];
}

function listedOf({ noticeId, kind, details, href, at }: DigestRow): ListedNotice[] {
  if (!isNotice(kind)) return [];
  return [{ id: noticeId, notice: kind, details: detailsOf(details), href, at, isRead: false }];
}

function hrefOf({ notices: [newest, ...others] }: NoticeGroup): string {
  return leadOf([newest.href, ...others.map(({ href }) => href)]);
}

/** A message may have come to need a value that an old notice does not have. */
function sentenceOf(t: Translate, { notice, details }: NoticeGroup): string {
  try {
    return sentenceInMail(t, notice, details);
  } catch {
    return t('notifications.wordless');
  }
}
