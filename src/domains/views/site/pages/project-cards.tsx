import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Stamp, type StampState } from '#ui/stamp.tsx';
import type { ShownProject } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly shown: readonly ShownProject[];
}

/** Projects side by side, as the front page and the countries show them. */
export function ProjectCards({ reader, shown }: Props) {
  const { t } = reader;
  if (shown.length === 0)
    return (
      <EmptyState icon="globe" title={t('site.noProjects')}>
        {t('site.noProjectsYet')}
      </EmptyState>
    );
  return (
    <ul class="album">
      {shown.map((project) => (
        <li key={project.id}>
          <ProjectStamp reader={reader} project={project} />
        </li>
      ))}
    </ul>
  );
}

interface StampProps {
  readonly reader: Reader;
  readonly project: ShownProject;
  /** none: on the letter, which is no list. */
  readonly level?: 3 | 'none';
  /** Its postmark falls once. */
  readonly fresh?: boolean;
}

/** A public project as a stamp, with the postmark of the services that approved it. */
export function ProjectStamp({ reader, project, level = 3, fresh = false }: StampProps) {
  return (
    <Stamp
      reader={reader}
      project={project}
      state={stateOf(project)}
      href={projects.project(project.id)}
      cover={projects.pictureOf(project)}
      alt={altOf(project)}
      level={level}
      fresh={fresh}
    />
  );
}

function stateOf({ running, approvedAt: at, founders }: ShownProject): StampState {
  const [first = '', second = first] = founders;
  return { kind: running ? 'approved' : 'closed', at, by: [first, second] };
}
