import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Availability } from '#ui/availability.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName } from '#ui/names-of.ts';
import { PersonBadges } from '#ui/person-badges.tsx';
import type { SearcherProfile } from '../model.ts';
import { WhyItFits } from '../parts/why-it-fits.tsx';
import type { FoundPerson } from '../queries/people-search.ts';

interface Props {
  readonly reader: Reader;
  readonly person: FoundPerson;
  readonly own: SearcherProfile;
  readonly subjectLabel: (key: string) => string;
}

/** One person found: who, where, what they teach, and why they fit. */
export function PersonResult({ reader, person, own, subjectLabel }: Props) {
  const { t, language } = reader;
  const languages = person.languages.map((code, at) => ({ language: code, level: person.levels[at] ?? '' }));
  return (
    <li class="box p-4 sm:p-5 grid gap-x-4 gap-y-3 sm:grid-cols-[auto_1fr_auto]">
      <div class="hidden sm:block">
        <Avatar id={person.id} name={person.name} initialsOf={person.initialsOf} size="large" />
      </div>
      <div class="min-w-0 grid gap-1.5 content-start">
        <div class="flex flex-wrap items-baseline gap-x-3">
          <h3>
            <a class="hover:underline tap" href={profiles.person(person.id)} dir="auto">
              {person.name}
            </a>
          </h3>
          <p class="min-w-0 text-sm text-muted wrap-anywhere">
            <bdi>{person.school}</bdi>
            {/* Many schools carry the town in their name. */}
            {!person.school.includes(person.town) && (
              <>
                {' · '}
                <bdi>{person.town}</bdi>
              </>
            )}
            {' · '}
            {countryName(person.country, language)}
          </p>
        </div>
        {person.excerpt && (
          <p class="wrap-anywhere" lang={person.excerptLanguage} dir="auto">
            {person.excerpt}
          </p>
        )}
        <PersonBadges {...{ reader, ...person, languages, subjectLabel }} />
        <WhyItFits {...{ reader, own, person, subjectLabel }} layout="beside" />
      </div>
      <div class="flex flex-wrap items-center gap-2 sm:flex-col sm:items-end">
        <Availability reader={reader} available={person.available} awayUntil={person.awayUntil} />
        <ButtonLink href={messages.withMember(person.id)} size="small" tone={person.available ? 'primary' : 'quiet'}>
          {t('people.write')}
          <span class="sr-only">: {person.name}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
