import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import { QueueList } from '#ui/queue-list.tsx';
import type { SeenVerificationFile } from '../../access.ts';
import { openChecksOf } from '../../model.ts';
import { paths } from '../../paths.ts';
import { openCheckTexts } from './check-badges.tsx';

interface Props {
  readonly reader: Reader;
  readonly queue: readonly SeenVerificationFile[];
  /** Whose file stands beside it. */
  readonly current: string;
}

export function PeopleQueue({ reader, queue, current }: Props) {
  const { t, language } = reader;
  return (
    <QueueList
      reader={reader}
      label={t('verification.office.people.lead')}
      all={paths.officePeople()}
      entries={queue.map((person) => ({
        id: person.id,
        href: paths.officePerson(person.id),
        picture: <Avatar id={person.id} name={person.name} initialsOf={initialsOf(person)} country={person.country} />,
        title: person.name,
        about: factsOf([person.schoolName, person.town, countryName(person.country, language)]),
        checksOpen: openChecksOf(person.checks).length,
        openChecks: openCheckTexts({ reader, checks: person.checks }),
        since: person.since,
        current: person.id === current,
      }))}
    />
  );
}

/** Given and family names on two lines. */
export function initialsOf({ givenName, familyName }: Pick<SeenVerificationFile, 'givenName' | 'familyName'>): string {
  return `${givenName}\n${familyName}`;
}
