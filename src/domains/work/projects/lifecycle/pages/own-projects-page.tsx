import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Stamp, type StampState } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { altOf } from '../../model.ts';
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
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('projects.mine.title')} actions={projects.length > 0 && start} />
      {projects.length === 0 && (
        <EmptyState icon="book-open" title={t('projects.mine.empty')} action={start}>
          {t('projects.mine.emptyText')}
        </EmptyState>
      )}
      <div class="grid grid-cols-[minmax(0,1fr)] gap-10">
        {groups.map(({ key, has }) => {
          const own = projects.filter(has);
          if (own.length === 0) return null;
          return (
            <section key={key} class="grid grid-cols-[minmax(0,1fr)] gap-4">
              <h2>{t(`projects.mine.${key}`)}</h2>
              <ul class="album">
                {own.map((project) => (
                  <li key={`${project.id}${project.as}`}>
                    <OwnStamp reader={reader} project={project} />
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

function OwnStamp({ reader, project }: { readonly reader: Reader; readonly project: OwnProject }) {
  const { t, language } = reader;
  return (
    <>
      <Stamp
        reader={reader}
        project={{ ...project, title: project.title || t('projects.untitled') }}
        state={stateOf(project)}
        href={paths.project(project.id)}
        cover={paths.pictureOf(project)}
        alt={altOf(project)}
        size="s"
      />
      <div class="stamp-under flex-wrap">
        <span>{t('projects.mine.with', { name: project.with, country: countryName(project.country, language) })}</span>
        {project.as === 'invited' && <Badge tone="warning">{t('projects.mine.invited')}</Badge>}
        {project.state === 'refused' && <StateBadge t={t} state={project.state} />}
        <RelativeTime when={new Date(project.changedAt)} reader={reader} />
      </div>
    </>
  );
}

function stateOf(project: OwnProject): StampState {
  const { state, approvedAt: at, founders, as, agreed } = project;
  const [first = '', second = first] = founders;
  if (at) return { kind: state === 'closed' ? 'closed' : 'approved', at, by: [first, second] };
  if (state === 'waiting_for_partner')
    return { kind: 'waiting', on: as === 'founder' && !agreed ? 'reader' : { name: project.with } };
  if (state === 'under_review') return { kind: 'review' };
  return { kind: state === 'refused' ? 'sentBack' : 'draft' };
}
