import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { RelativeTime } from '#ui/time.tsx';
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
    <main id="main" class="page py-8 max-w-4xl">
      <LiveUpdates space={space.id} />
      <PageHeading title={t('forum.title')} lead={t('forum.lead')} actions={discussions.length > 0 && open} />
      {discussions.length === 0 ? (
        <EmptyState icon="message-square" title={t('forum.empty')} action={open}>
          {open && t('forum.emptyText')}
        </EmptyState>
      ) : (
        <ul class="box overflow-hidden divide-y divide-base-300">
          {discussions.map((line) => (
            <li key={line.id} class="p-4 hover:bg-base-200 relative flex items-start gap-3">
              <Avatar id={line.authorId ?? line.id} name={line.authorName ?? ''} initialsOf={line.authorNames} />
              <div class="min-w-0 flex-1">
                <h2 class="text-base">
                  <a
                    class="wrap-anywhere hover:underline after:absolute after:inset-0"
                    href={paths.discussion(space.id, line.id)}
                    dir="auto"
                  >
                    {line.removal ? t(`forum.removal.${line.removal}`) : line.title}
                  </a>
                </h2>
                <p class="text-sm text-muted">
                  <span dir="auto">{line.authorName ?? t('forum.formerMember')}</span>
                  {' · '}
                  {t('forum.replies.count', { count: line.replies })}
                  {' · '}
                  <RelativeTime when={line.lastActivityAt} reader={reader} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} older={older} />
    </main>
  );
}
