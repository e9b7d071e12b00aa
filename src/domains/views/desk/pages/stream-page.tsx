import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { Stream } from '../queries/stream.ts';
import { StreamRows } from './stream-rows.tsx';

interface Props {
  readonly reader: Reader;
  readonly stream: Stream;
}

export function StreamPage({ reader, stream: { items, next } }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page max-w-3xl py-8">
      <Breadcrumb t={t} trail={[{ href: paths.desk(), label: t('desk.title') }]} />
      <PageHeading title={t('desk.news')} lead={t('desk.news.lead')} />
      {items.length === 0 ? (
        <EmptyState
          icon="rss"
          title={t('desk.news.none')}
          action={<ButtonLink href={peopleSearch.people()}>{t('contacts.find')}</ButtonLink>}
        >
          {t('desk.news.noneAdvice')}
        </EmptyState>
      ) : (
        <StreamRows reader={reader} items={items} />
      )}
      <Pager t={t} older={next && paths.streamAfter(next)} />
      <p class="mt-6">
        <a class="link-quiet tap" href={contacts.contacts()}>
          {t('desk.news.whom')}
        </a>
      </p>
    </main>
  );
}
