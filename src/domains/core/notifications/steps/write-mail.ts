import type { Tx } from '#domains/core/event-log/transact.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { AccountId } from '#kernel/ids.ts';
import { longestTitle } from '#platform/forms.ts';
import { type Message, type Translate, translator } from '#platform/i18n.ts';
import type { Mail } from '#platform/mail.ts';
import { quotedInMail } from '#platform/unconfirmed-mail.ts';
import { mailsOffClaim, type NewNotice, type NoticeKind, titled } from '../model.ts';
import { noticeKindOf } from '../registry.ts';

/** To whom a mail goes. */
export interface Addressee {
  readonly id: AccountId;
  readonly email: string;
  readonly given_name: string;
  readonly language: string;
}

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

/** The mail about one notice. `isQuotable`: it may repeat the words and names that the notice holds. */
export function mailOfNotice(
  by: Pick<Tx, 'services'>,
  to: Addressee,
  { notice, isQuotable }: { readonly notice: NewNotice; readonly isQuotable: boolean },
): Mail {
  const { notice: message, details, href, goesOn, because }: Told = isQuotable ? notice : withoutWords(notice);
  const { email, given_name, language } = to;
  const { baseUrl } = by.services;
  const t = translator(language);
  const sentence = sentenceInMail(t, message, details);
  return {
    to: email,
    language,
    subject: sentence,
    greeting: t('notifications.mail.greeting', { name: given_name }),
    paragraphs: [sentence, ...[goesOn, because].flatMap((more) => (more ? [t(more)] : []))],
    // Through the sign-in page: signed-out readers would get a 404 at the page itself, signed-in readers are sent on at once.
    button: { label: t('notifications.mail.open'), href: `${baseUrl}${accounts.signIn(href)}` },
    ...endOfMail(by, to, noticeKindOf(notice.notice, notice.kind)),
  };
}

/** Names and titles were typed by people whom the reader may not know: a mail makes no links of them. */
export function sentenceInMail(t: Translate, message: Message, details: NewNotice['details'] = {}): string {
  const quoted = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? quotedInMail(value, longestTitle) : value,
  ]);
  return t(
    message,
    Object.fromEntries(Object.entries(titled(Object.fromEntries(quoted), t('notifications.untitled')))),
  );
}

/** Why the mail comes, and the link that ends the mails of its kind (RFC 8058). What protects children has none. */
function endOfMail(
  { services }: Pick<Tx, 'services'>,
  { id, language }: Addressee,
  kind: NoticeKind | undefined,
): Pick<Mail, 'footer' | 'unsubscribe'> {
  const t = translator(language);
  const why = t('notifications.mail.why');
  if (kind?.fixed === 'always') return { footer: [why, t('notifications.mail.always')] };
  const signature = services.keyring.sign(mailsOffClaim(id, kind?.key));
  const unsubscribe = `${services.baseUrl}${kind ? accounts.kindOff(id, kind.key, signature) : accounts.mailsOff(id, signature)}`;
  const stop = kind
    ? t('notifications.mail.stopKind', { kind: t(kind.label), link: unsubscribe })
    : `${t('notifications.mail.stop')} ${unsubscribe}`;
  const choose = t('notifications.mail.choose', {
    link: `${services.baseUrl}${accounts.signIn(accounts.accountNotices())}`,
  });
  return { footer: [why, stop, choose], unsubscribe };
}
