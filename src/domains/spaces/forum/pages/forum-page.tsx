import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { DiscussionRow } from '../parts/discussion-row.tsx';
import { paths } from '../paths.ts';
import type { DiscussionLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly discussions: readonly DiscussionLine[];
  readonly older: string | undefined;
}

export function ForumPage({ reader, space, discussions, older }: Props) {
  const { t } = reader;
  const open = canOpenDiscussion(space) && (
    <ButtonLink href={paths.newDiscussion(space.id)} icon="plus">
      {t('forum.new')}
    </ButtonLink>
  );
  return (
    <main id="main" class="page py-8">
      <LiveUpdates space={space.id} />
      <PageHeading
        title={t('forum.title')}
        lead={t(space.writable ? 'forum.lead' : 'forum.leadClosed')}
        actions={discussions.length > 0 && open && <div class="lg:hidden">{open}</div>}
      />
      {!space.writable && (
        <div class="mb-6">
          <Notice tone="info" kind="static">
            {t('forum.closed')}
          </Notice>
        </div>
      )}
      {discussions.length === 0 ? (
        <EmptyState icon="message-square" title={t(space.writable ? 'forum.empty' : 'forum.emptyClosed')} action={open}>
          {open && t('forum.emptyText')}
        </EmptyState>
      ) : (
        <div class={open ? 'with-side' : undefined}>
          <div>
            <ul class="box rows forum-list overflow-hidden">
              {discussions.map((line) => (
                <li key={line.id}>
                  <DiscussionRow
                    reader={reader}
                    line={line}
                    href={paths.discussion(space.id, line.id)}
                    replies={space.writable}
                  />
                </li>
              ))}
            </ul>
            <Pager t={t} older={older} />
          </div>
          {open && (
            <aside class="max-lg:hidden">
              <Card level={2} title={t('forum.ask')}>
                <p class="mb-4 text-muted">{t('forum.emptyText')}</p>
                {open}
              </Card>
            </aside>
          )}
        </div>
      )}
    </main>
  );
}
