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

/** The state of the machine, for the operator: numbers, nobody's content. */
export function OperationsPage({ reader, state, version, runs }: Props) {
  const { t, language } = reader;
  const { database, queue, officers, central } = state;
  const number = (value: number) => writeNumber(value, language);
  const size = t('programme.operations.megabytes', { size: number(Math.round(database.bytes / 1_000_000)) });
  const kind = database.embedded ? 'embedded' : 'server';
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('programme.operations.title')} lead={t('programme.operations.lead')} />
      <div class="grid gap-6">
        {database.embedded && (
          <Notice tone="warning" kind="standing">
            {t('programme.operations.embeddedWarning')}
          </Notice>
        )}
        {queue.mailsFailed > 0 && (
          <Notice tone="error" kind="standing">
            {t('programme.operations.mailsFailedWarning', { count: queue.mailsFailed })}
          </Notice>
        )}
        <div class="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t('programme.operations.machine')} level={2}>
            <DefinitionList
              rows={[
                { term: t('programme.operations.version'), value: version },
                {
                  term: t('programme.operations.database'),
                  value: t(`programme.operations.database.${kind}`, { version: database.version }),
                },
                { term: t('programme.operations.size'), value: size },
              ]}
            />
          </Card>
          <Card title={t('programme.operations.queue')} level={2}>
            <StatList>
              <Stat label={t('programme.operations.waiting')} value={number(queue.waiting)} />
              <Stat label={t('programme.operations.mailsWaiting')} value={number(queue.mailsWaiting)} />
              <Stat label={t('programme.operations.mailsFailed')} value={number(queue.mailsFailed)} />
            </StatList>
          </Card>
        </div>
        <section>
          <h2 class="mb-4 text-xl">{t('programme.operations.officers')}</h2>
          {officers.length + central === 0 ? (
            <EmptyState
              icon="users"
              title={t('programme.operations.noOfficers')}
              action={<ButtonLink href={staff.officers()}>{t('programme.operations.invite')}</ButtonLink>}
            >
              {t('programme.operations.noOfficersText')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('programme.operations.officers')}
              keyOf={({ name }) => name}
              rows={[
                ...(central > 0 ? [{ name: t('programme.operations.central'), officers: central }] : []),
                ...officers
                  .map((row) => ({ name: countryName(row.country, language), officers: row.officers }))
                  .sort((a, b) => a.name.localeCompare(b.name, language)),
              ]}
              columns={[
                { label: t('programme.operations.country'), cell: ({ name }) => name },
                {
                  label: t('programme.operations.officers'),
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
      <h2 class="mb-4 text-xl">{t('programme.operations.tasks')}</h2>
      <DataTable
        caption={t('programme.operations.tasks')}
        keyOf={({ id }) => id}
        rows={runs}
        columns={[
          { label: t('programme.operations.tasks.kind'), cell: ({ kind }) => t(kind) },
          {
            label: t('programme.operations.tasks.asked'),
            cell: ({ askedAt }) => <RelativeTime when={askedAt} reader={reader} />,
          },
          {
            label: t('programme.operations.tasks.progress'),
            cell: ({ done, total }) => t('ui.progress.count', { done, total }),
          },
          {
            label: t('programme.operations.tasks.state'),
            cell: ({ state, error }) => (
              <>
                <Badge tone={tones[state]}>{t(`programme.operations.tasks.${state}`)}</Badge>
                {error && <span class="block text-sm text-muted break-words">{error}</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
