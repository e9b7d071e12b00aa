import type { Words } from '#domains/core/programme/queries.ts';
import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ProjectCard } from '#ui/project-card.tsx';
import type { ShownProject } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly shown: readonly ShownProject[];
}

/** Projects side by side, as the front page and the countries show them. */
export function ProjectCards({ reader, words, shown }: Props) {
  const { t, language } = reader;
  return (
    <ul class="grid gap-5 md:grid-cols-3">
      {shown.map((project) => (
        <ProjectCard
          key={project.id}
          reader={reader}
          href={projects.project(project.id)}
          project={{ ...project, pictureAlt: altOf(project) }}
          subjects={words.subjects(project, language)}
          picture={projects.pictureOf(project)}
          level={3}
          badges={
            <>
              <Badge tone={project.running ? 'success' : 'soft'}>
                {t(project.running ? 'projects.state.active' : 'projects.state.closed')}
              </Badge>
              <Badge tone="label" icon="award">
                {t('projects.label')}
              </Badge>
              {project.open && (
                <Badge tone="info" icon="user-plus">
                  {t('projects.open')}
                </Badge>
              )}
            </>
          }
        />
      ))}
    </ul>
  );
}
