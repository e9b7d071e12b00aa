import { WhyItFits } from '#domains/people/people-search/parts/why-it-fits.tsx';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import type { FittingPerson, OwnOffer } from '#domains/people/people-search/queries/partners-who-fit.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName } from '#ui/names-of.ts';

interface Props {
  readonly reader: Reader;
  readonly own: OwnOffer;
  readonly people: readonly FittingPerson[];
  readonly subjectLabel: (key: string) => string;
}

/** A few teachers who fit the reader, and why. */
export function FittingPeople({ reader, own, people, subjectLabel }: Props) {
  const { t, language } = reader;
  return (
    <section class="mt-4">
      <div class="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2>{t('desk.fits', { count: people.length })}</h2>
        <a class="link-quiet tap ms-auto text-sm" href={peopleSearch.people()}>
          {t('desk.morePartners')}
        </a>
      </div>
      <ul class="grid grid-cols-[minmax(0,1fr)] gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {people.map((person) => (
          <li key={person.id} class="box flex flex-col gap-4 p-4 sm:p-6">
            <div class="flex items-center gap-4">
              <Avatar {...person} size="large" />
              <div class="min-w-0">
                <h3 class="wrap-anywhere">
                  <a class="link-quiet" href={profiles.person(person.id)} dir="auto">
                    {person.name}
                  </a>
                </h3>
                <p class="text-sm text-muted wrap-anywhere">
                  <bdi>{person.school}</bdi>, {countryName(person.country, language)}
                </p>
              </div>
            </div>
            {person.excerpt && (
              <p class="line-clamp-4 wrap-anywhere" lang={person.excerptLanguage} dir="auto">
                {person.excerpt}
              </p>
            )}
            <WhyItFits {...{ reader, own, person, subjectLabel }} layout="under" />
            <p class="mt-auto">
              <ButtonLink href={messages.withMember(person.id)}>
                {t('desk.write')}
                <span class="sr-only">: {person.name}</span>
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
