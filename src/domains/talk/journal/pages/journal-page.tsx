import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { countryName, languageName, listOf, writeAges } from '#ui/names-of.ts';
import { Pager } from '#ui/pager.tsx';
import type { JournalAuthor } from '../model.ts';
import { paths } from '../paths.ts';
import { canOpenProfiles, canWrite, isAuthor } from '../policy.ts';
import type { JournalPage as Journal } from '../queries.ts';
import { PostCard } from './post-card.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly author: JournalAuthor;
  readonly journal: Journal;
}

/** What somebody has written in their journal, as far as the reader may read it, and who they are. */
export function JournalPage(props: Props) {
  const { reader, actor, author, journal } = props;
  const { posts, next } = journal;
  const { t } = reader;
  const isOwn = isAuthor(actor, { author: author.id });
  const writes = isOwn && canWrite(actor);
  return (
    <main id="main">
      <Head {...props} />
      <div class="page pt-8 pb-12">
        <div class="with-side">
          <div class="min-w-0">
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
            <Pager t={t} older={next && `${paths.journal(author.id)}?after=${encodeURIComponent(next)}`} />
          </div>
          <Side {...props} />
        </div>
      </div>
    </main>
  );
}

function Head({ reader, actor, author }: Props) {
  const { t, language } = reader;
  const isOwn = isAuthor(actor, { author: author.id });
  return (
    <header class="album-leaf">
      <div class="page py-6">
        {canOpenProfiles(actor) && (
          <Breadcrumb t={t} trail={[{ href: profiles.person(author.id), label: author.name }]} />
        )}
        <div class="flex flex-wrap items-center gap-x-6 gap-y-4">
          <Avatar {...author} size="huge" />
          <div class="min-w-0 flex-[1_1_16rem]">
            <h1 class="wrap-anywhere">{isOwn ? t('journal.own') : t('journal.of', { name: author.name })}</h1>
            <p class="lead mt-2 wrap-anywhere">
              {isOwn ? (
                t('journal.ownLead')
              ) : (
                <>
                  {author.school && (
                    <>
                      <bdi>{author.school}</bdi>
                      {', '}
                    </>
                  )}
                  {countryName(author.country, language)}
                </>
              )}
            </p>
          </div>
          {isOwn && canWrite(actor) && (
            <ButtonLink href={paths.start()} icon="pencil">
              {t('journal.write')}
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}

/** For those who may open profiles: whom they read, in short. */
function Side({ reader, actor, author }: Props) {
  const { t, language } = reader;
  const { about } = author;
  if (!canOpenProfiles(actor) || !about) return null;
  const languages = about.languages.map((code) => languageName(code, language));
  return (
    <aside>
      <Card level={2} title={<bdi>{author.name}</bdi>}>
        <FactList
          rows={[
            { term: t('journal.side.school'), value: author.school && <bdi>{author.school}</bdi> },
            { term: t('journal.side.country'), value: countryName(author.country, language) },
            { term: t('journal.side.pupils'), value: writeAges(t, about.ageFrom, about.ageTo) },
            { term: t('journal.side.languages'), value: listOf(languages, language) },
          ]}
        />
        <p class="mt-4">
          <a class="link-quiet tap" href={profiles.person(author.id)}>
            {t('journal.side.profile')}
          </a>
        </p>
      </Card>
    </aside>
  );
}
