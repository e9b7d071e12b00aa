import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Availability } from '#ui/availability.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { factsOf, languageName, listOf, writeAges } from '#ui/names-of.ts';
import type { SeenPerson } from '../access.ts';
import { PersonHead } from './person-head.tsx';

interface Props {
  readonly reader: Reader;
  readonly person: SeenPerson;
  /** What they would like to do, where one writes to them for the first time. */
  readonly shows?: 'idea' | undefined;
  /** Between what they say and the facts. */
  readonly children?: ComponentChildren;
}

/** Who somebody is, beside what one writes to them: face, school, whether they look for a project, languages and ages. */
export function PersonSummary({ reader, person, shows, children }: Props) {
  const { t, language } = reader;
  const { ageFrom, ageTo } = person;
  const facts = [
    person.languages.length > 0 && {
      term: t('profiles.languages'),
      value: listOf(
        person.languages.map((spoken) => languageName(spoken.language, language)),
        language,
      ),
    },
    ageFrom !== null && ageTo !== null && { term: t('profiles.ages'), value: writeAges(t, ageFrom, ageTo) },
  ].filter((fact) => fact !== false);
  return (
    <>
      <PersonHead person={person} language={language} />
      <p>
        <Availability reader={reader} available={person.available} awayUntil={person.awayUntil} />
      </p>
      {shows === 'idea' && person.idea && (
        <p
          class="line-clamp-2 border-s-4 border-base-300 ps-4 wrap-anywhere lg:line-clamp-6"
          lang={person.writtenIn}
          dir="auto"
        >
          {person.idea}
        </p>
      )}
      {children}
      {facts.length > 0 && shows === 'idea' && (
        <p class="text-sm sm:hidden">{factsOf(facts.map(({ value }) => value))}</p>
      )}
      {facts.length > 0 && (
        <div class={shows === 'idea' ? 'max-sm:hidden' : undefined}>
          <FactList rows={facts} />
        </div>
      )}
    </>
  );
}
