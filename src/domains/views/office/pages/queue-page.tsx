import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { StatLink } from '#ui/stat.tsx';
import { RelativeTime, writeRelativeTime } from '#ui/time.tsx';
import { type CountedKind, oldestOf, type QueueCount, type QueueItem, type QueueKind } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly counts: readonly QueueCount[];
  readonly items: readonly QueueItem[];
}

const pages: Record<CountedKind, string> = {
  verification: verification.officePeople(),
  project_review: projects.officeProjects(),
  case: conduct.officeCases(),
  school_change: schools.changes(),
};
const pageOf: Record<QueueKind, (id: string) => string> = {
  verification: verification.officePerson,
  project_review: projects.officeProject,
  case: conduct.officeCase,
};

/** All that waits for this officer, the oldest first. */
export function QueuePage({ reader, counts, items }: Props) {
  const { t, language, now } = reader;
  const toDecide = counts.filter(({ kind }) => kind !== 'school_change');
  const total = toDecide.reduce((sum, { waiting }) => sum + waiting, 0);
  const oldest = oldestOf(toDecide);
  const changes = counts.find(({ kind }) => kind === 'school_change')?.waiting ?? 0;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('office.queue')}
        lead={
          <>
            {oldest
              ? t('office.queue.lead', { count: total, oldest: writeRelativeTime(oldest, now, language) })
              : t('office.queue.empty')}
            {changes > 0 && ` ${t('office.queue.changes', { count: changes })}`}
          </>
        }
      />
      <div class="mb-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {counts.map(({ kind, waiting, oldest: since }) => (
          <StatLink
            key={kind}
            value={writeNumber(waiting, language)}
            label={
              since
                ? t(`office.kind.${kind}.oldest`, { oldest: writeRelativeTime(since, now, language) })
                : t(`office.kind.${kind}`)
            }
            href={pages[kind]}
          />
        ))}
      </div>
      {items.length === 0 ? (
        <EmptyState icon="circle-check" title={t('office.nothing')}>
          {t('office.nothing.why')}
        </EmptyState>
      ) : (
        <Items reader={reader} items={items} />
      )}
      {items.length < total && <p class="mt-4 text-sm text-muted">{t('office.more', { count: items.length })}</p>}
    </main>
  );
}

function Items({ reader, items }: Pick<Props, 'reader' | 'items'>) {
  const { t, language } = reader;
  return (
    <DataTable
      caption={t('office.table')}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('office.column.what'),
          cell: ({ kind, id, title, about }) => (
            <>
              <a class="font-semibold hover:underline wrap-anywhere" href={pageOf[kind](id)}>
                {kind === 'case' ? t('office.report', { number: title }) : title}
              </a>
              {kind !== 'case' && <span class="block text-sm text-muted font-normal wrap-anywhere">{about}</span>}
            </>
          ),
        },
        {
          label: t('office.column.kind'),
          cell: ({ kind, urgent }) => (
            <span class="inline-flex flex-wrap gap-1.5">
              <Badge tone={kind === 'case' ? 'warning' : 'soft'}>{t(`office.kind.${kind}.one`)}</Badge>
              {urgent && (
                <Badge tone="error" icon="triangle-alert">
                  {t('office.urgent')}
                </Badge>
              )}
            </span>
          ),
        },
        {
          label: t('office.column.country'),
          cell: ({ countries }) => countries.map((code) => countryName(code, language)).join(', '),
        },
        { label: t('office.column.waiting'), cell: ({ since }) => <RelativeTime when={since} reader={reader} /> },
      ]}
    />
  );
}
