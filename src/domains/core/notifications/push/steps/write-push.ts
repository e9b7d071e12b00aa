import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { NotificationId } from '#kernel/ids.ts';
import { type Message, type Translate, translator } from '#platform/i18n.ts';
import { detailsOf, isNotice, titled } from '../../model.ts';
import { findNoticeKind } from '../../registry.ts';

/** What is told to one browser. */
export interface PushedNotice {
  readonly notification: NotificationId;
  readonly kind: string | null;
  readonly notice: string;
  readonly details: unknown;
  readonly href: string;
  readonly sayAs: Message | null;
  readonly saysWords: boolean;
  readonly language: string;
}

/** As much as screens show. */
const longestText = 200;

/** What the browser is sent: which kind of news it is and where it leads; names and titles where its owner wants them on the screen. */
export function payloadOf({ notification, href, language, ...told }: PushedNotice): string {
  const t = translator(language);
  const text = [...textOf(t, told)].slice(0, longestText).join('');
  // Through the sign-in page: who is signed in is sent on at once.
  return JSON.stringify({ title: t('notifications.push.title'), text, path: accounts.signIn(href), tag: notification });
}

function textOf(
  t: Translate,
  {
    kind: key,
    notice,
    details,
    sayAs,
    saysWords,
  }: Pick<PushedNotice, 'kind' | 'notice' | 'details' | 'sayAs' | 'saysWords'>,
): string {
  const kind = key === null ? undefined : findNoticeKind(key);
  const kindAlone = kind ? t(kind.label) : t('notifications.mail.news');
  if (!saysWords || !isNotice(notice)) return kindAlone;
  try {
    return sayAs ? t(sayAs) : t(notice, titled(detailsOf(details), t('notifications.untitled')));
  } catch {
    return kindAlone;
  }
}
