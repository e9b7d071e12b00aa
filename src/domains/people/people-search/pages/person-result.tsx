import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Availability } from '#ui/availability.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName } from '#ui/names-of.ts';
import { PersonBadges } from '#ui/person-badges.tsx';
import { WrittenIn } from '#ui/written-in.tsx';
import { commonGround, type SearcherProfile } from '../model.ts';
import { MarkedWords } from '../parts/marked-words.tsx';
import { mostSubjects, WhyItFits } from '../parts/why-it-fits.tsx';
import type { FoundPerson } from '../queries/people-search.ts';

interface Props {
  readonly reader: Reader;
  readonly person: FoundPerson;
  readonly own: SearcherProfile;
  readonly subjectLabel: (key: string) => string;
  /** The words of the excerpt for which the person was found. */
  readonly marked: ReadonlySet<string>;
}

/** One person found: who, where, what they write in their own language, why they fit, and what they teach. */
export function PersonResult({ reader, person, own, subjectLabel, marked }: Props) {
  const { t, language } = reader;
  const languages = person.languages.map((code, at) => ({ language: code, level: person.levels[at] ?? '' }));
  const shared = commonGround(own, person);
  // What the reasons say already needs no chip.
  const chips = {
    subjects: person.subjects.filter((key) => !shared.subjects.slice(0, mostSubjects).includes(key)),
    ageFrom: shared.ages ? null : person.ageFrom,
    ageTo: shared.ages ? null : person.ageTo,
  };
  return (
    <li class="box p-4 sm:p-6">
      <div class="with-face">
        <Avatar {...person} size="large" />
        <div class="face-body">
          <div class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3>
              <a class="link-quiet tap wrap-anywhere" href={profiles.person(person.id)} dir="auto">
                {person.name}
              </a>
            </h3>
            <p class="min-w-0 text-sm text-muted wrap-anywhere">
              <bdi>{person.school}</bdi>
              {/* Many schools carry the town in their name. */}
              {!person.school.includes(person.town) && (
                <>
                  {', '}
                  <bdi>{person.town}</bdi>
                </>
              )}
              {' · '}
              {countryName(person.country, language)}
            </p>
            <span class="sm:ms-auto">
              <Availability reader={reader} available={person.available} awayUntil={person.awayUntil} />
            </span>
          </div>
          {person.excerpt && (
            <p class="wrap-anywhere" lang={person.excerptLanguage} dir="auto">
              <MarkedWords text={person.excerpt} words={marked} />
            </p>
          )}
          {person.excerpt && <WrittenIn reader={reader} lang={person.excerptLanguage} />}
          <WhyItFits {...{ reader, own, person, subjectLabel }} layout="beside" />
        </div>
      </div>
      <div class="result-foot">
        <PersonBadges {...{ reader, ...chips, languages, subjectLabel }} />
        <ButtonLink href={messages.withMember(person.id)} tone={person.available ? 'primary' : 'quiet'}>
          {t('people-search.write')}
          <span class="sr-only">: {person.name}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
