import { paths as verification } from '#domains/people/verification/paths.ts';
import type { FoundPerson } from '#domains/people/verification/queries.ts';
import { paths as projectPaths } from '#domains/work/projects/paths.ts';
import type { FoundProject } from '#domains/work/projects/review/queries.ts';
import type { Reader } from '#platform/http.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { SearchLine } from '#ui/search-line.tsx';
import type { QueueItem } from '../model.ts';
import { paths } from '../paths.ts';
import { QueueItems } from './queue-items.tsx';

/** A list is left out where the other one is at a later page. */
export interface Found {
  readonly people: readonly FoundPerson[] | undefined;
  readonly projects: readonly FoundProject[] | undefined;
  readonly morePeople: string | undefined;
  readonly moreProjects: string | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly q: string;
  /** Undefined where nothing was asked, or too little to go by. */
  readonly found: Found | undefined;
  /** What has waited longest, where nothing was asked. */
  readonly oldest: readonly QueueItem[];
}

/** Finds people by name or address and projects by title, among those of the officer's countries. */
export function SearchPage({ reader, q, found, oldest }: Props) {
  const { t } = reader;
  const isEmpty = found && (found.people?.length ?? 0) + (found.projects?.length ?? 0) === 0;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('office.search')} lead={t('office.search.lead')} />
      <div class="box mb-8 p-4 sm:p-6">
        <Form action={paths.search()} method="get" role="search" label={t('office.search')}>
          <SearchLine t={t} text={q} label={t('office.search.what')} />
        </Form>
      </div>
      {oldest.length > 0 && (
        <section class="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2>{t('office.search.oldest')}</h2>
          <QueueItems reader={reader} items={oldest} />
        </section>
      )}
      {!found && q !== '' && <p class="text-muted">{t('office.search.tooShort')}</p>}
      {isEmpty && (
        <EmptyState icon="search" title={t('office.search.nothing')}>
          {t('office.search.nothing.why')}
        </EmptyState>
      )}
      <div class="grid gap-10">
        {found?.people && found.people.length > 0 && (
          <section class="grid gap-3 min-w-0">
            <h2>{t('office.kind.verification')}</h2>
            <People reader={reader} people={found.people} />
            <Pager t={t} older={found.morePeople} order="rank" />
          </section>
        )}
        {found?.projects && found.projects.length > 0 && (
          <section class="grid gap-3 min-w-0">
            <h2>{t('office.kind.project_review')}</h2>
            <Projects reader={reader} projects={found.projects} />
            <Pager t={t} older={found.moreProjects} order="rank" />
          </section>
        )}
      </div>
    </main>
  );
}

const personTones = { waiting: 'info', verified: 'success', refused: 'error' } as const;

function People({ reader, people }: { readonly reader: Reader; readonly people: readonly FoundPerson[] }) {
  const { t, language } = reader;
  return (
    <DataTable
      caption={t('office.kind.verification')}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('verification.office.column.person'),
          cell: ({ id, name, email }) => (
            <>
              <a class="font-semibold hover:underline wrap-anywhere" href={verification.officePerson(id)}>
                {name}
              </a>
              <span class="block text-sm text-muted font-normal break-all">{email}</span>
            </>
          ),
        },
        {
          label: t('verification.office.column.school'),
          cell: ({ school, town, country }) => (
            <>
              <span class="wrap-anywhere">{school}</span>
              <span class="block text-sm text-muted">
                {town && `${town}, `}
                {countryName(country, language)}
              </span>
            </>
          ),
        },
        {
          label: t('office.column.state'),
          cell: ({ state, confirmed }) => (
            <span class="inline-flex flex-wrap gap-1.5">
              <Badge tone={personTones[state]}>{t(`verification.state.${state}`)}</Badge>
              {!confirmed && <Badge tone="warning">{t('verification.check.addressOpen')}</Badge>}
            </span>
          ),
        },
      ]}
    />
  );
}

/** The same tones as on the page of the project. */
const projectTones: Record<FoundProject['state'], BadgeTone> = {
  draft: 'soft',
  waiting_for_partner: 'warning',
  under_review: 'info',
  active: 'success',
  refused: 'error',
  closed: 'soft',
};

function Projects({ reader, projects }: { readonly reader: Reader; readonly projects: readonly FoundProject[] }) {
  const { t, language } = reader;
  return (
    <DataTable
      caption={t('office.kind.project_review')}
      rows={projects}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('office.kind.project_review.one'),
          cell: ({ id, title, responsible }) => (
            <a
              class="font-semibold hover:underline wrap-anywhere"
              href={responsible ? projectPaths.officeProject(id) : projectPaths.project(id)}
              dir="auto"
            >
              {title}
            </a>
          ),
        },
        {
          label: t('office.column.country'),
          cell: ({ countries }) =>
            listOf(
              countries.map((code) => countryName(code, language)),
              language,
            ),
        },
        {
          label: t('office.column.state'),
          cell: ({ state }) => <Badge tone={projectTones[state]}>{t(`projects.state.${state}`)}</Badge>,
        },
      ]}
    />
  );
}
