import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenPage } from '../../access.ts';
import type { Version } from '../../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly page: SeenPage;
  readonly versions: readonly Omit<Version, 'body'>[];
  /** Address of the versions before these. */
  readonly older: string | undefined;
}

export function HistoryPage({ reader, space, page, versions, older }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.page(space.id, page.id), label: page.title }]} />
      <PageHeading title={t('spaces.page.history')} lead={t('spaces.page.historyLead')} />
      <DataTable
        caption={t('spaces.page.history')}
        keyOf={({ version }) => String(version)}
        rows={versions}
        columns={[
          {
            label: t('spaces.history.when'),
            cell: ({ version, savedAt }) => (
              <a class="link-quiet" href={paths.pageVersion(space.id, page.id, version)}>
                <Time when={savedAt} reader={reader} />
              </a>
            ),
          },
          { label: t('spaces.history.who'), cell: ({ savedBy }) => savedBy ?? t('spaces.formerMember') },
          { label: t('spaces.page.title'), cell: ({ title }) => <span dir="auto">{title}</span> },
        ]}
      />
      <Pager t={t} older={older} />
    </main>
  );
}
