import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenPage } from '../../access.ts';
import { paths } from '../../paths.ts';
import type { Version } from '../../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly page: SeenPage;
  readonly versions: readonly Omit<Version, 'body'>[];
  /** The address of earlier versions. */
  readonly older: string | undefined;
}

export function HistoryPage({ reader, page, versions, older }: Props) {
  const { t } = reader;
  const { space } = page;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.page(space.id, page.id), label: page.title }]} />
      <PageHeading title={t('pages.history')} lead={t('pages.historyLead')} />
      <DataTable
        caption={t('pages.history')}
        keyOf={({ version }) => String(version)}
        rows={versions}
        columns={[
          {
            label: t('pages.history.when'),
            cell: ({ version, savedAt }) => (
              <a class="link-quiet" href={paths.version(space.id, page.id, version)}>
                <Time when={savedAt} reader={reader} />
              </a>
            ),
          },
          { label: t('pages.history.who'), cell: ({ savedBy }) => savedBy ?? t('spaces.formerMember') },
          { label: t('pages.title'), cell: ({ title }) => <span dir="auto">{title}</span> },
        ]}
      />
      <Pager t={t} older={older} />
    </main>
  );
}
