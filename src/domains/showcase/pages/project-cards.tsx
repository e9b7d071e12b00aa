import type { Reader } from '../../../platform/http.ts';
import { Badge } from '../../../ui/badge.tsx';
import { countryName, factsOf, listOf } from '../../../ui/names-of.ts';
import { ProjectCard } from '../../../ui/project-card.tsx';
import type { Words } from '../../programme/queries.ts';
import { paths as projects } from '../../projects/paths.ts';
import type { ShownProject } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly shown: readonly ShownProject[];
}

const mostSubjects = 2;

/** Projects side by side, as the front page and the countries show them. */
export function ProjectCards({ reader, words, shown }: Props) {
  return (
    <ul class="grid gap-5 md:grid-cols-3">
      {shown.map((project) => (
        <ProjectCard
          key={project.id}
          id={project.id}
          href={projects.project(project.id)}
          title={project.title}
          about={aboutOf(project, { reader, words })}
          picture={project.hasPicture ? projects.picture(project.id) : undefined}
          badges={
            <Badge tone={project.running ? 'success' : 'soft'}>
              {reader.t(project.running ? 'projects.state.active' : 'projects.state.closed')}
            </Badge>
          }
        />
      ))}
    </ul>
  );
}

function aboutOf(
  { countries, subjects, ageFrom, ageTo }: ShownProject,
  { reader, words }: Pick<Props, 'reader' | 'words'>,
): string {
  const { t, language } = reader;
  const parts = [
    listOf(
      countries.map((code) => countryName(code, language)),
      language,
    ),
    ageFrom !== null && ageTo !== null
      ? t('projects.ages', { from: ageFrom, to: ageTo, single: ageFrom === ageTo ? 'yes' : 'no' })
      : '',
    subjects
      .slice(0, mostSubjects)
      .map((key) => words.label('subject', key, language))
      .join(', '),
  ];
  return factsOf(parts);
}
