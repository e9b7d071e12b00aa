import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import { canOpenProfiles, canWrite, isAuthor } from '../policy.ts';
import type { JournalPage as Journal } from '../queries.ts';
import { PostCard } from './post-card.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly author: MemberId;
  readonly name: string;
  readonly journal: Journal;
}

/** What somebody has written in their journal, as far as the reader may read it. */
export function JournalPage({ reader, actor, author, name, journal: { posts, next } }: Props) {
  const { t } = reader;
  const isOwn = isAuthor(actor, { author });
  const writes = isOwn && canWrite(actor);
  return (
    <main id="main" class="page max-w-3xl py-8">
      {canOpenProfiles(actor) && <Breadcrumb t={t} trail={[{ href: profiles.person(author), label: name }]} />}
      <PageHeading
        title={isOwn ? t('journal.own') : t('journal.of', { name })}
        lead={isOwn ? t('journal.ownLead') : undefined}
      />
      {writes && (
        <p class="mb-6">
          <ButtonLink href={paths.start()} icon="pencil">
            {t('journal.write')}
          </ButtonLink>
        </p>
      )}
      {posts.length === 0 ? (
        <EmptyState icon="notebook-pen" title={t('journal.none')}>
          {isOwn ? t(writes ? 'journal.noneOwn' : 'journal.notAllowedText') : undefined}
        </EmptyState>
      ) : (
        <ul class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {posts.map((post) => (
            <li key={post.id}>
              <PostCard {...{ reader, actor, post }} place="listed" />
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} older={next && `${paths.journal(author)}?after=${encodeURIComponent(next)}`} />
    </main>
  );
}
