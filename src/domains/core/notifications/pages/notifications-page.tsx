import type { NotificationId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { ListedNotice } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly notices: readonly ListedNotice[];
  readonly older: NotificationId | undefined;
  /** This is not the newest page. */
  readonly isOlderPage: boolean;
}

export function NotificationsPage({ reader, notices, older, isOlderPage }: Props) {
  const { t } = reader;
  const readAll = (
    <Form action={paths.read()} layout="bare">
      <Button tone="quiet" icon="check">
        {t('notifications.readAll')}
      </Button>
    </Form>
  );
  return (
    <main id="main" class="page py-8">
      {!isOlderPage && <LiveUpdates />}
      <div class="max-w-3xl">
        <PageHeading
          title={t('notifications.title')}
          actions={notices.some(({ isRead }) => !isRead) ? readAll : undefined}
        />
        {notices.length === 0 ? (
          <EmptyState icon="bell" title={t('notifications.empty')}>
            {t('notifications.emptyText')}
          </EmptyState>
        ) : (
          <ul class="box overflow-hidden divide-y divide-base-300">
            {notices.map((notice) => (
              <NoticeLine key={notice.id} reader={reader} notice={notice} />
            ))}
          </ul>
        )}
        <Pager
          t={t}
          newer={isOlderPage ? paths.notifications() : undefined}
          older={older && paths.notifications(older)}
        />
      </div>
    </main>
  );
}

/** A form, not a link: opening marks as read, and a browser that fetches ahead must not. */
function NoticeLine({ reader, notice }: { readonly reader: Reader; readonly notice: ListedNotice }) {
  const { t } = reader;
  const { id, at, isRead } = notice;
  return (
    <li class={`flex flex-wrap items-center gap-x-4 gap-y-1 p-4 ${isRead ? '' : 'bg-area-soft'}`}>
      <Form action={paths.opening(id)} layout="bare">
        <button
          class={`link-quiet tap min-w-0 flex-1 basis-60 cursor-pointer text-start wrap-anywhere ${isRead ? '' : 'font-semibold'}`}
          type="submit"
        >
          {sentenceOf(t, notice)}
        </button>
      </Form>
      {!isRead && <Badge tone="area">{t('notifications.new')}</Badge>}
      <span class="text-sm text-muted">
        <RelativeTime when={at} reader={reader} />
      </span>
    </li>
  );
}

/** An old notice may lack a value that its message has come to need: the line stays, and still leads to its page. */
function sentenceOf(t: Translate, { notice, details }: ListedNotice): string {
  try {
    return t(notice, details);
  } catch {
    return t('notifications.wordless');
  }
}
