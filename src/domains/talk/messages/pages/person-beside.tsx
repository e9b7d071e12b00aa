import { WhyItFits } from '#domains/people/people-search/parts/why-it-fits.tsx';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Teaching } from '#domains/people/profiles/model.ts';
import { ContactActions } from '#domains/people/profiles/parts/contact-actions.tsx';
import { PossibleStamp } from '#domains/people/profiles/parts/possible-stamp.tsx';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Availability } from '#ui/availability.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { countryName, languageName, listOf, writeAges } from '#ui/names-of.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly person: SeenPerson;
  /** What they would like to do, where the letter is the first one. */
  readonly shows?: 'idea';
  readonly shared: Shared | undefined;
}

/** What both teach and speak. */
export interface Shared {
  /** Of the reader and of the person. */
  readonly teaching: readonly [Teaching, Teaching];
  readonly subjectLabel: (key: string) => string;
}

/** Who the letters go to: what is worth knowing while one writes, and the next step together. */
export function PersonBeside({ reader, actor, person, shows, shared }: Props) {
  const { t, language } = reader;
  const { school, ageFrom, ageTo } = person;
  const reasons = shared && reasonsOf(reader, shared);
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
    <aside class="grid grid-cols-[minmax(0,1fr)] gap-6" aria-label={t('messages.person')}>
      <section class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
        <div class="flex items-center gap-4">
          <Avatar
            id={person.id}
            name={person.name}
            initialsOf={person.initialsOf}
            country={person.country}
            size="large"
          />
          <div class="min-w-0 wrap-anywhere">
            <p class="display text-lg" dir="auto">
              {person.name}
            </p>
            <p class="text-sm text-muted">
              {school && (
                <>
                  <bdi>{school.name}</bdi>,{' '}
                </>
              )}
              {countryName(person.country, language)}
            </p>
          </div>
        </div>
        <p>
          <Availability reader={reader} available={person.available} awayUntil={person.awayUntil} />
        </p>
        {shows === 'idea' && person.idea && (
          <p class="line-clamp-6 border-s-4 border-base-300 ps-4 wrap-anywhere" lang={person.writtenIn} dir="auto">
            {person.idea}
          </p>
        )}
        {reasons && (
          <div class="rounded-box bg-area-soft p-4">
            <h2 class="mb-2 text-base">{t('profiles.shared')}</h2>
            {reasons}
          </div>
        )}
        {facts.length > 0 && <FactList rows={facts} />}
        <div class="grid gap-3">
          <a class="btn btn-outline" href={profiles.person(person.id)}>
            {t('messages.seeProfile')}
          </a>
          <ContactActions {...{ reader, actor, person }} starts={shared ? 'elsewhere' : 'here'} />
        </div>
      </section>
      {shared && <PossibleStamp {...{ reader, actor, person, ...shared }} />}
    </aside>
  );
}

function reasonsOf(reader: Reader, { teaching: [own, person], subjectLabel }: Shared) {
  return WhyItFits({ reader, own, person, subjectLabel, layout: 'under' });
}
