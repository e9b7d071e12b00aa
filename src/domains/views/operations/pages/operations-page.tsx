import type { ListedRun } from '#domains/core/tasks/model.ts';
import { paths as staff } from '#domains/people/staff/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { InstallationState } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly state: InstallationState;
  readonly version: string;
  readonly runs: readonly ListedRun[];
}

/** The state of the installation in numbers, without anybody's content. */
export function OperationsPage({ reader, state, version, runs }: Props) {
  const { t, language } = reader;
  const { database, queue, officers, central } = state;
  const number = (value: number) => writeNumber(value, language);
  const size = t('operations.megabytes', { size: number(Math.round(database.bytes / 1_000_000)) });
  const kind = database.embedded ? 'embedded' : 'server';
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('operations.title')} lead={t('operations.lead')} />
      <div class="grid gap-6">
        {database.embedded && (
          <Notice tone="warning" kind="static">
            {t('operations.embeddedWarning')}
          </Notice>
        )}
        {queue.mailsFailed > 0 && (
          <Notice tone="error" kind="static">
            {t('operations.mailsFailedWarning', { count: queue.mailsFailed })}
          </Notice>
        )}
        <div class="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t('operations.machine')} level={2}>
            <DefinitionList
              rows={[
                { term: t('operations.version'), value: version },
                {
                  term: t('operations.database'),
                  value: t(`operations.database.${kind}`, { version: database.version }),
                },
                { term: t('operations.size'), value: size },
              ]}
            />
          </Card>
          <Card title={t('operations.queue')} level={2}>
            <StatList>
              <Stat label={t('operations.waiting')} value={number(queue.waiting)} />
              <Stat label={t('operations.mailsWaiting')} value={number(queue.mailsWaiting)} />
              <Stat label={t('operations.mailsFailed')} value={number(queue.mailsFailed)} />
            </StatList>
          </Card>
        </div>
        <section>
          <h2 class="mb-4 text-xl">{t('operations.officers')}</h2>
          {officers.length + central === 0 ? (
            <EmptyState
              icon="users"
              title={t('operations.noOfficers')}
              action={<ButtonLink href={staff.officers()}>{t('operations.invite')}</ButtonLink>}
            >
              {t('operations.noOfficersText')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('operations.officers')}
              keyOf={({ name }) => name}
              rows={[
                ...(central > 0 ? [{ name: t('operations.central'), officers: central }] : []),
                ...officers
                  .map((row) => ({ name: countryName(row.country, language), officers: row.officers }))
                  .sort((a, b) => a.name.localeCompare(b.name, language)),
              ]}
              columns={[
                { label: t('operations.country'), cell: ({ name }) => name },
                {
                  label: t('operations.officers'),
                  cell: (row) => number(row.officers),
                  align: 'end',
                },
              ]}
            />
          )}
        </section>
        {runs.length > 0 && <LongTasks reader={reader} runs={runs} />}
      </div>
    </main>
  );
}

const tones = { waiting: 'plain', running: 'soft', finished: 'success', failed: 'error' } as const;

function LongTasks({ reader, runs }: Pick<Props, 'reader' | 'runs'>) {
  const { t } = reader;
  return (
    <section>
      <h2 class="mb-4 text-xl">{t('operations.tasks')}</h2>
      <DataTable
        caption={t('operations.tasks')}
        keyOf={({ id }) => id}
        rows={runs}
        columns={[
          { label: t('operations.tasks.kind'), cell: ({ kind }) => t(kind) },
          {
            label: t('operations.tasks.asked'),
            cell: ({ askedAt }) => <RelativeTime when={askedAt} reader={reader} />,
          },
          {
            label: t('operations.tasks.progress'),
            cell: ({ done, total }) => t('ui.progress.count', { done, total }),
          },
          {
            label: t('operations.tasks.state'),
            cell: ({ state, error }) => (
              <>
                <Badge tone={tones[state]}>{t(`operations.tasks.${state}`)}</Badge>
                {error && <span class="block text-sm text-muted wrap-anywhere">{error}</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
