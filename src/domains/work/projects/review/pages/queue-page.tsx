import type { Words } from '#domains/core/programme/queries.ts';
import { WaitingLead } from '#domains/core/waiting/parts/waiting-lead.tsx';
import type { WaitingCount } from '#domains/core/waiting/queries.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, factsOf, listOf, writeAges } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { QueueKeys } from '#ui/queue-list.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { checksOf, passesChecks } from '../../model.ts';
import { CheckBadges } from '../../pages/project-badges.tsx';
import { paths } from '../../paths.ts';
import type { Queue, WaitingProject } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly queue: Queue;
  readonly waiting: WaitingCount;
  readonly next: string | undefined;
  /** About the project that this officer has just decided about, in words. */
  readonly justDecided: string | undefined;
}

/** Projects that wait for this officer, oldest first, with their checks. */
export function QueuePage({ reader, words, queue, waiting, next, justDecided }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-6">
      <PageHeading title={t('projects.office.title')} lead={<WaitingLead reader={reader} waiting={waiting} />} />
      {justDecided && (
        <div class="mb-6">
          <Notice tone="success">{justDecided}</Notice>
        </div>
      )}
      {queue.projects.length === 0 ? (
        <EmptyState icon="circle-check" title={t('projects.office.empty')}>
          {t('projects.office.emptyText')}
        </EmptyState>
      ) : (
        <QueueKeys t={t}>
          <DataTable
            caption={t('projects.office.caption')}
            rows={queue.projects}
            keyOf={(project) => project.id}
            columns={[
              { label: t('projects.office.project'), cell: (project) => <Title {...{ reader, words, project }} /> },
              { label: t('projects.office.founders'), cell: (project) => <Founders project={project} /> },
              {
                label: t('projects.office.checks'),
                cell: ({ founders }) => <CheckBadges t={t} checks={checksOf(founders)} />,
              },
              {
                label: t('projects.office.since'),
                cell: ({ submittedAt, approvedBy }) => (
                  <>
                    <RelativeTime when={submittedAt} reader={reader} />
                    {approvedBy.length > 0 && <Approved reader={reader} by={approvedBy} />}
                  </>
                ),
              },
              { label: '', align: 'end', cell: (project) => <Actions {...{ reader, project }} /> },
            ]}
          />
        </QueueKeys>
      )}
      <Pager t={t} older={next} order="rank" />
    </main>
  );
}

interface RowProps {
  readonly reader: Reader;
  readonly project: WaitingProject;
}

function Title({ reader, words, project }: RowProps & { readonly words: Words }) {
  const subjects = project.subjects.slice(0, 2).map((key) => words.label('subject', key, reader.language));
  return (
    <span class="flex items-start gap-3">
      <SmallStamp cover={paths.pictureOf(project)} />
      <span class="min-w-0">
        <a class="font-semibold hover:underline" href={paths.officeProject(project.id)} dir="auto" data-queue>
          {project.title}
        </a>
        <span class="block text-sm text-muted">
          {factsOf([subjects.join(', '), writeAges(reader.t, project.ageFrom, project.ageTo)])}
        </span>
      </span>
    </span>
  );
}

function Founders({ project }: Pick<RowProps, 'project'>) {
  return (
    <>
      {project.founders.map(({ name, town, country }) => (
        <span key={name + country} class="block">
          {name}, {town} ({country})
        </span>
      ))}
    </>
  );
}

function Approved({ reader, by }: { readonly reader: Reader; readonly by: readonly string[] }) {
  const countries = listOf(
    by.map((code) => countryName(code, reader.language)),
    reader.language,
  );
  return (
    <span class="block text-sm text-muted">
      {reader.t('projects.office.approvedBy', { countries, count: by.length })}
    </span>
  );
}

function Actions({ reader, project }: RowProps) {
  const { t } = reader;
  return (
    <div class="flex flex-wrap gap-1 lg:justify-end">
      <Form action={paths.approval(project.id)} layout="bare">
        <Button size="small" disabled={!passesChecks(project.founders)}>
          {t('projects.office.approve')}
        </Button>
      </Form>
      <ButtonLink size="small" tone="plain" href={`${paths.officeProject(project.id)}#question`}>
        {t('projects.office.requestChanges')}
      </ButtonLink>
      <ButtonLink size="small" tone="plain" href={`${paths.officeProject(project.id)}#refusal`}>
        {t('projects.office.refuse')}
      </ButtonLink>
    </div>
  );
}
