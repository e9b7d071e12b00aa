import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import type { Project } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly project: Project;
  /** Hidden for those who see schools and countries only. */
  readonly names: 'shown' | 'hidden';
}

/** The schools of a project, and its teachers with links to their profiles for those who may see their names. */
export function ProjectPeople({ reader, project, names }: Props) {
  const { t } = reader;
  return (
    <section class="grid gap-3">
      <h2 class="text-lg">{t('projects.people.title')}</h2>
      <ul class="grid gap-3">
        {[...project.founders, ...project.partners].map((person) => (
          <li key={person.id} class="flex gap-3">
            {names === 'shown' && <Avatar id={person.id} name={person.name} initialsOf={person.initialsOf} />}
            <div class="min-w-0">
              {names === 'shown' && (
                <p class="font-semibold">
                  <a class="hover:underline tap" href={profiles.person(person.id)}>
                    {person.name}
                  </a>
                </p>
              )}
              <p class={names === 'shown' ? 'text-sm' : ''}>
                {names === 'shown' ? (
                  <a class="link-quiet inline-block py-0.5 tap" href={schools.school(person.schoolId)}>
                    {person.school}
                  </a>
                ) : (
                  person.school
                )}
              </p>
              <p class="text-sm text-muted">
                {person.town} · {countryName(person.country, reader.language)}
                {names === 'shown' && 'class' in person && person.class && ` · ${person.class}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
