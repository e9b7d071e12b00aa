import { paths as contacts } from '#domains/people/contacts/paths.ts';
import type { ListedPerson } from '#domains/people/contacts/queries.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { newsByPeriod, type StreamPart, streamParts } from '../model.ts';
import { paths } from '../paths.ts';
import type { Stream } from '../queries/stream.ts';
import { StreamRows } from './stream-rows.tsx';

interface Props {
  readonly reader: Reader;
  readonly stream: Stream;
  /** Only these. */
  readonly part: StreamPart | undefined;
  /** The first of those whom the reader follows. */
  readonly followed: readonly ListedPerson[];
}

export function StreamPage({ reader, stream: { items, next }, part, followed }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.desk(), label: t('desk.title') }]} />
      <PageHeading title={t('desk.news.title')} lead={t('desk.news.lead')} />
      <ul class="chip-row mb-6" aria-label={t('desk.news.only')}>
        {[undefined, ...streamParts].map((one) => (
          <li key={one ?? 'all'}>
            <a
              class={one === part ? 'chip chip-on' : 'chip'}
              href={one ? paths.streamOf(one) : paths.stream()}
              aria-current={one === part ? 'true' : undefined}
            >
              {t(`desk.news.${one ?? 'everything'}`)}
            </a>
          </li>
        ))}
      </ul>
      <div class="with-side">
        <div class="grid grid-cols-[minmax(0,1fr)] gap-8">
          {items.length === 0 && (
            <EmptyState
              icon="rss"
              title={t('desk.news.none')}
              action={<ButtonLink href={peopleSearch.people()}>{t('contacts.find')}</ButtonLink>}
            >
              {t('desk.news.noneAdvice')}
            </EmptyState>
          )}
          {newsByPeriod(items, reader.now).map(({ period, rows }) => (
            <section key={period} class="grid grid-cols-[minmax(0,1fr)] gap-3" aria-labelledby={period}>
              <h2 class="text-xl" id={period}>
                {t(`desk.news.${period}`)}
              </h2>
              <StreamRows reader={reader} rows={rows} />
            </section>
          ))}
          <Pager t={t} older={next && paths.streamAfter(next, part)} />
        </div>
        <Followed reader={reader} people={followed} />
      </div>
    </main>
  );
}

const mostFaces = 8;

/** Whose posts come here. */
function Followed({
  reader: { t, language },
  people,
}: {
  readonly reader: Reader;
  readonly people: Props['followed'];
}) {
  if (people.length === 0) return null;
  return (
    <aside>
      <Card level={2} title={t('desk.news.whom')}>
        <ul class="grid grid-cols-[minmax(0,1fr)] gap-3">
          {people.slice(0, mostFaces).map((person) => (
            <li key={person.id} class="flex items-center gap-3">
              <Avatar {...person} size="small" />
              <span class="min-w-0">
                {person.suspended ? (
                  <bdi>{person.name}</bdi>
                ) : (
                  <a class="link-quiet tap wrap-anywhere" href={profiles.person(person.id)} dir="auto">
                    {person.name}
                  </a>
                )}
                <span class="sr-only">, {countryName(person.country, language)}</span>
              </span>
            </li>
          ))}
        </ul>
        <p class="mt-4">
          <a class="link-quiet tap" href={contacts.contacts()}>
            {t('desk.news.all.followed')}
          </a>
        </p>
      </Card>
    </aside>
  );
}
