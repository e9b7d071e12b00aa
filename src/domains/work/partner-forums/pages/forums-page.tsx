import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { writeUpTo } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { ShortAge } from '#ui/time.tsx';
import { WorthAges } from '#ui/worth-ages.tsx';
import { agesOfForum, daysLeftOf, mostOpenCounted, titleOf } from '../model.ts';
import { paths } from '../paths.ts';
import { canRunForums, writesOnceVerified } from '../policy.ts';
import type { ForumLine } from '../queries.ts';
import { FindingTabs } from './finding-tabs.tsx';
import { OpenCount } from './open-count.tsx';
import { ReadsOnly } from './reads-only.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly forums: readonly ForumLine[];
}

/** All forums, with the thread in which somebody wrote last. */
export function ForumsPage({ reader, actor, forums }: Props) {
  const { t } = reader;
  const [standing, campaigns] = [forums.filter(({ topic }) => topic), forums.filter(({ topic }) => !topic)];
  return (
    <main id="main" class="page pt-6 pb-12">
      <FindingTabs t={t} actor={actor} />
      <PageHeading
        title={t('partner-forums.index')}
        lead={t('partner-forums.lead')}
        actions={
          canRunForums(actor) && (
            <ButtonLink tone="quiet" href={paths.office()} icon="settings">
              {t('partner-forums.office.open')}
            </ButtonLink>
          )
        }
      />
      {writesOnceVerified(actor) && (
        <div class="mb-6">
          <ReadsOnly t={t} />
        </div>
      )}
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <ul class="box rows forum-list overflow-hidden">
          {standing.map((forum) => (
            <li key={forum.id}>
              <ForumRow reader={reader} forum={forum} />
            </li>
          ))}
        </ul>
        {campaigns.length > 0 && (
          <section class="album-leaf rounded-box p-4 sm:p-6" aria-labelledby="campaigns">
            <h2 id="campaigns" class="mb-4 text-xl">
              {t('partner-forums.campaigns')}
            </h2>
            <ul class="grid grid-cols-[minmax(0,1fr)] gap-6">
              {campaigns.map((forum) => (
                <li key={forum.id}>
                  <Campaign reader={reader} forum={forum} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

interface ForumProps {
  readonly reader: Reader;
  readonly forum: ForumLine;
}

function ForumRow({ reader, forum }: ForumProps) {
  const { t } = reader;
  const { id, topic, follows } = forum;
  const ages = agesOfForum(forum);
  return (
    <>
      <SmallStamp cover={paths.forumCover(id)} />
      <div class="row-body">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 class="text-lg">
            <a class="wrap-anywhere after:absolute after:inset-0" href={paths.forum(id)}>
              {titleOf(t, forum)}
            </a>
          </h2>
          {follows && <Badge icon="bell">{t('partner-forums.followed')}</Badge>}
        </div>
        <p class="line-clamp-2">{topic && t(`partner-forums.about.${topic}`)}</p>
        <Latest reader={reader} forum={forum} />
      </div>
      <div class="talk-worth">
        <WorthAges t={t} from={ages?.from ?? null} to={ages?.to ?? null} />
        <p class="talk-count">
          <strong aria-hidden="true">{writeUpTo(reader, forum.open, mostOpenCounted)}</strong>
          <small aria-hidden="true">{t('partner-forums.openThreads.word', { count: forum.open })}</small>
          <span class="sr-only">
            <OpenCount reader={reader} forum={forum} />
          </span>
        </p>
      </div>
    </>
  );
}

/** A picture, how long it is open, and what is asked in it now. */
function Campaign({ reader, forum }: ForumProps) {
  const { t } = reader;
  const { id, about, state, follows } = forum;
  const days = daysLeftOf(forum, reader.now);
  return (
    <article class="campaign">
      <img src={paths.forumCover(id)} alt="" width="320" height="240" loading="lazy" decoding="async" />
      {state === 'planned' && <Badge tone="warning">{t('partner-forums.state.planned')}</Badge>}
      {state === 'closed' && <Badge icon="lock">{t('partner-forums.state.closed')}</Badge>}
      {days !== undefined && <Badge tone="label">{t('partner-forums.daysLeft', { count: days })}</Badge>}
      <h3 class="text-lg">
        <a class="wrap-anywhere after:absolute after:inset-0" href={paths.forum(id)} dir="auto">
          {titleOf(t, forum)}
        </a>
      </h3>
      <p class="line-clamp-3 wrap-anywhere" dir="auto">
        {about}
      </p>
      <Latest reader={reader} forum={forum} />
      <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
        <OpenCount reader={reader} forum={forum} />
        {follows && <Badge icon="bell">{t('partner-forums.followed')}</Badge>}
      </p>
    </article>
  );
}

/** The thread in which somebody wrote last, with the face of who asked. */
function Latest({ reader, forum: { latest } }: ForumProps) {
  const { t } = reader;
  if (!latest) return <p class="forum-latest">{t('partner-forums.noThreads')}</p>;
  return (
    <p class="forum-latest">
      {latest.asker && <Avatar {...latest.asker} size="small" />}
      <span class="wrap-anywhere">
        <span class="sr-only">{t('partner-forums.latest')} </span>
        <bdi>{latest.title}</bdi>
        {' · '}
        <ShortAge when={new Date(latest.at)} reader={reader} />
      </span>
    </p>
  );
}
