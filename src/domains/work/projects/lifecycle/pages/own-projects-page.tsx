import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { StateBadge } from '../../pages/project-badges.tsx';
import { paths } from '../../paths.ts';
import type { OwnProject } from '../../queries/own-projects.ts';

interface Props {
  readonly reader: Reader;
  readonly projects: readonly OwnProject[];
}

const isWaitingOnReader = (project: OwnProject) =>
  project.as === 'invited' || (project.state === 'waiting_for_partner' && project.as === 'founder' && !project.agreed);
const groups = [
  { key: 'waiting', has: isWaitingOnReader },
  { key: 'writing', has: (project: OwnProject) => /^(draft|refused)$/.test(project.state) },
  {
    key: 'underway',
    has: (project: OwnProject) =>
      /^(waiting_for_partner|under_review)$/.test(project.state) && !isWaitingOnReader(project),
  },
  { key: 'running', has: (project: OwnProject) => project.state === 'active' && !isWaitingOnReader(project) },
  { key: 'closed', has: (project: OwnProject) => project.state === 'closed' },
] as const;

/** The reader's own projects, first those that wait for them. */
export function OwnProjectsPage({ reader, projects }: Props) {
  const { t } = reader;
  const start = (
    <ButtonLink icon="plus" href={paths.start()}>
      {t('projects.mine.start')}
    </ButtonLink>
  );
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('projects.mine.title')} actions={projects.length > 0 && start} />
      {projects.length === 0 && (
        <EmptyState icon="book-open" title={t('projects.mine.empty')} action={start}>
          {t('projects.mine.emptyText')}
        </EmptyState>
      )}
      <div class="grid gap-8">
        {groups.map(({ key, has }) => {
          const own = projects.filter(has);
          if (own.length === 0) return null;
          return (
            <section key={key} class="grid gap-3">
              <h2 class="text-lg">{t(`projects.mine.${key}`)}</h2>
              <ul class="grid gap-3 md:grid-cols-2">
                {own.map((project) => (
                  <li key={`${project.id}${project.as}`}>
                    <OwnCard reader={reader} project={project} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </main>
  );
}

function OwnCard({ reader, project }: { readonly reader: Reader; readonly project: OwnProject }) {
  const { t, language } = reader;
  return (
    <Card title={project.title || t('projects.untitled')} href={paths.project(project.id)}>
      <p class="text-muted">
        {t('projects.mine.with', { name: project.with, country: countryName(project.country, language) })}
      </p>
      <div class="mt-3 flex flex-wrap items-center gap-2 text-sm">
        {project.as === 'invited' ? (
          <Badge tone="warning">{t('projects.mine.invited')}</Badge>
        ) : (
          <StateBadge t={t} state={project.state} />
        )}
        {isWaitingOnReader(project) && project.as === 'founder' && (
          <Badge tone="area">{t('projects.mine.waitingOnYou')}</Badge>
        )}
        <span class="text-muted">
          <RelativeTime when={new Date(project.changedAt)} reader={reader} />
        </span>
      </div>
    </Card>
  );
}
