import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { OwnProject } from '../model.ts';
import { OwnStamp } from './own-stamp.tsx';

interface Props {
  readonly reader: Reader;
  readonly me: string;
  readonly projects: readonly OwnProject[];
}

/** The newest projects of the reader as stamps, each with what happened last. */
export function OwnStamps({ reader, me, projects: own }: Props) {
  const { t } = reader;
  return (
    <section class="mt-4">
      <div class="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2>{t('desk.projects')}</h2>
        {own.length > 0 && (
          <a class="link-quiet tap ms-auto text-sm" href={projects.mine()}>
            {t('desk.allProjects')}
          </a>
        )}
      </div>
      {own.length === 0 ? (
        <EmptyState
          icon="users"
          title={t('desk.noProjects')}
          action={<ButtonLink href={peopleSearch.people()}>{t('desk.findPartner')}</ButtonLink>}
        >
          {t('desk.noProjects.why')}
        </EmptyState>
      ) : (
        <ul class="album">
          {own.map((project) => (
            <li key={project.id}>
              <OwnStamp
                {...{ reader, me, project }}
                href={project.space ? spaces.space(project.space) : projects.project(project.id)}
                fresh={project.approvalNotice !== null}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
