import { paths as schools } from '#domains/people/schools/paths.ts';
import { Badge } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName, languageName, listOf, writeAges } from '#ui/names-of.ts';
import type { ProfilePageProps } from './profile-props.ts';

/** The facts of a person: school, languages, what they teach. */
export function ProfileSide({ reader, person, subjectLabel }: ProfilePageProps) {
  const { t, language } = reader;
  const { school, languages, subjects, ageFrom, ageTo } = person;
  const teaches = [
    subjects.length > 0 && { term: t('profiles.subjects'), value: listOf(subjects.map(subjectLabel), language) },
    ageFrom !== null && ageTo !== null && { term: t('profiles.ages'), value: writeAges(t, ageFrom, ageTo) },
  ].filter((row) => row !== false);
  return (
    <>
      {school && (
        <Card level={2} title={t('profiles.school')}>
          <p class="flex items-start gap-3 wrap-anywhere">
            <span class="mt-0.5 text-area">
              <Icon name="school" />
            </span>
            <span class="min-w-0">
              <a class="link-quiet font-semibold" href={schools.school(school.id)} dir="auto">
                {school.name}
              </a>
              <span class="block text-sm text-muted">
                <bdi>{school.town}</bdi>, {countryName(person.country, language)}
              </span>
            </span>
          </p>
        </Card>
      )}
      {languages.length > 0 && (
        <Card level={2} title={t('profiles.languages')}>
          <ul class="grid gap-2">
            {languages.map((spoken) => (
              <li key={spoken.language} class="grid grid-cols-[minmax(0,7rem)_auto] items-center justify-start gap-3">
                <span>{languageName(spoken.language, language)}</span>
                <span>
                  <Badge>{spoken.level === 'native' ? t('ui.person.native') : spoken.level}</Badge>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {teaches.length > 0 && (
        <Card level={2} title={t('profiles.teaches')}>
          <FactList rows={teaches} />
        </Card>
      )}
    </>
  );
}
