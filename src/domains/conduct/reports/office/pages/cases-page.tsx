import { WaitingLead } from '#domains/core/waiting/parts/waiting-lead.tsx';
import type { WaitingCount } from '#domains/core/waiting/queries.ts';
import { cutShort } from '#kernel/cut-short.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { QueueKeys } from '#ui/queue-list.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import type { CaseLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly cases: readonly CaseLine[];
  readonly reasonLabel: (key: string) => string;
  readonly waiting: WaitingCount;
  readonly first: string | undefined;
  readonly next: string | undefined;
  /** About the case that this officer has just decided, in words. */
  readonly justDecided: string | undefined;
}

export function CasesPage({ reader, cases, waiting, reasonLabel, first, next, justDecided }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('reports.cases.title')}
        lead={
          <>
            <WaitingLead reader={reader} waiting={waiting} /> {t('reports.cases.lead')}
          </>
        }
      />
      {justDecided && (
        <div class="mb-6">
          <Notice tone="success">{justDecided}</Notice>
        </div>
      )}
      {cases.length === 0 ? (
        <EmptyState icon="flag" title={t('reports.cases.empty')}>
          {t('reports.cases.emptyText')}
        </EmptyState>
      ) : (
        <QueueKeys t={t}>
          <DataTable
            caption={t('reports.cases.title')}
            keyOf={({ id }) => id}
            rows={cases}
            columns={[
              {
                label: t('reports.cases.what'),
                cell: ({ id, number, word, excerpt }) => (
                  <div class="grid gap-1 max-w-md font-normal">
                    <a class="link-quiet text-area font-semibold" href={paths.officeCase(id)} data-queue>
                      {t('reports.cases.one', { number, thing: t(word) })}
                    </a>
                    <span class="text-sm text-muted wrap-anywhere line-clamp-2" dir="auto">
                      {cutShort(excerpt, 200)}
                    </span>
                  </div>
                ),
              },
              {
                label: t('reports.cases.reasons'),
                cell: ({ reasons, urgent, hiddenAtOnce, askedAgain }) => (
                  <div class="flex flex-wrap gap-1">
                    {urgent && (
                      <Badge tone="error" icon="triangle-alert">
                        {t('reports.case.urgent')}
                      </Badge>
                    )}
                    {askedAgain && (
                      <Badge tone="info" icon="pencil">
                        {t('reports.case.askedAgain')}
                      </Badge>
                    )}
                    {hiddenAtOnce && (
                      <Badge tone="warning" icon="eye-off">
                        {t('reports.case.hiddenAtOnce')}
                      </Badge>
                    )}
                    {reasons.map((reason) => (
                      <Badge key={reason}>{reasonLabel(reason)}</Badge>
                    ))}
                  </div>
                ),
              },
              { label: t('reports.cases.reports'), cell: ({ reports }) => reports.toLocaleString(language) },
              { label: t('reports.cases.country'), cell: ({ country }) => countryName(country, language) },
              {
                label: t('reports.cases.waiting'),
                cell: ({ since }) => <RelativeTime when={since} reader={reader} />,
              },
            ]}
          />
        </QueueKeys>
      )}
      <Pager t={t} newer={first} older={next} order="rank" />
    </main>
  );
}
