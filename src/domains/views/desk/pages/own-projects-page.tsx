import { paths as projectPaths } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inAlbumOrder, type OwnProject, waitsForReader } from '../model.ts';
import { OwnStamp } from './own-stamp.tsx';

interface Props {
  readonly reader: Reader;
  readonly me: string;
  readonly projects: readonly OwnProject[];
}

/** The reader's own projects as one album: slip and postmark say how far each is. */
export function OwnProjectsPage({ reader, me, projects }: Props) {
  const { t } = reader;
  const waiting = projects.filter((project) => waitsForReader(project, me)).length;
  const start = (
    <ButtonLink icon="plus" href={projectPaths.start()}>
      {t('projects.mine.start')}
    </ButtonLink>
  );
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t('projects.mine.title')}
        lead={projects.length > 0 && t('projects.mine.lead', { count: projects.length, waiting })}
        actions={projects.length > 0 && start}
      />
      {projects.length === 0 ? (
        <EmptyState icon="book-open" title={t('projects.mine.empty')} action={start}>
          {t('projects.mine.emptyText')}
        </EmptyState>
      ) : (
        <ul class="album">
          {inAlbumOrder(projects, me).map((project) => (
            <li key={project.id}>
              <OwnStamp {...{ reader, me, project }} href={projectPaths.project(project.id)} level={2} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
