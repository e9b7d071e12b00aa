import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import type { Project } from '../model.ts';
import { nameOf } from '../parts/founder-name.ts';

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
    <section class="box grid gap-4 p-5 sm:p-6">
      <h2 class="text-xl">{t('projects.people.title')}</h2>
      <ul class="grid gap-4">
        {[...project.founders, ...project.partners].map((person) => (
          <li key={person.id} class="flex gap-3">
            <Avatar
              id={person.id}
              name={names === 'shown' ? nameOf(t, person) : person.school}
              initialsOf={names === 'shown' ? person.initialsOf : person.school}
              country={person.country}
            />
            <div class="min-w-0">
              {names === 'shown' && (
                <p class="font-semibold">
                  {person.name ? (
                    <a class="hover:underline tap" href={profiles.person(person.id)}>
                      {person.name}
                    </a>
                  ) : (
                    nameOf(t, person)
                  )}
                </p>
              )}
              <p class={names === 'shown' ? 'text-sm' : 'font-semibold'}>
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
                {person.name && 'verified' in person && !person.verified && ` · ${t('projects.people.notVerified')}`}
                {names === 'shown' && 'class' in person && person.class && ` · ${person.class}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
