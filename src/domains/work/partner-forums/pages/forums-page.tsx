import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { titleOf } from '../model.ts';
import { writeDay } from '../parts/write-day.ts';
import { paths } from '../paths.ts';
import { canRunForums, writesOnceVerified } from '../policy.ts';
import type { ForumLine } from '../queries.ts';
import { FindingTabs } from './finding-tabs.tsx';
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
        title={t('partner-forums.title')}
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
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <ForumRows reader={reader} forums={standing} />
        {campaigns.length > 0 && (
          <section aria-labelledby="campaigns">
            <h2 id="campaigns" class="mb-4 text-xl">
              {t('partner-forums.campaigns')}
            </h2>
            <ForumRows reader={reader} forums={campaigns} />
          </section>
        )}
      </div>
    </main>
  );
}

function ForumRows({ reader, forums }: Pick<Props, 'reader' | 'forums'>) {
  return (
    <ul class="box rows forum-list overflow-hidden">
      {forums.map((forum) => (
        <li key={forum.id}>
          <ForumRow reader={reader} forum={forum} />
        </li>
      ))}
    </ul>
  );
}

function ForumRow({ reader, forum }: { readonly reader: Reader; readonly forum: ForumLine }) {
  const { t, language } = reader;
  const { id, topic, about, state, closesOn, follows, latest } = forum;
  return (
    <div class="row-body">
      <h3 class="text-lg">
        <a class="wrap-anywhere after:absolute after:inset-0" href={paths.forum(id)} dir={topic ? undefined : 'auto'}>
          {titleOf(t, forum)}
        </a>
      </h3>
      <p class="line-clamp-2" dir={topic ? undefined : 'auto'}>
        {topic ? t(`partner-forums.about.${topic}`) : about}
      </p>
      <p class="my-1 flex flex-wrap gap-2 empty:hidden">
        {state === 'planned' && <Badge tone="warning">{t('partner-forums.state.planned')}</Badge>}
        {state === 'closed' && <Badge icon="lock">{t('partner-forums.state.closed')}</Badge>}
        {state === 'open' && closesOn && (
          <Badge tone="area">{t('partner-forums.state.until', { day: writeDay(closesOn, language) })}</Badge>
        )}
        {follows && <Badge icon="bell">{t('partner-forums.followed')}</Badge>}
      </p>
      <p class="text-sm text-muted wrap-anywhere">
        {latest ? (
          <>
            {t('partner-forums.latest', { title: latest.title })}
            {' · '}
            <RelativeTime when={new Date(latest.at)} reader={reader} />
          </>
        ) : (
          t('partner-forums.noThreads')
        )}
      </p>
    </div>
  );
}
