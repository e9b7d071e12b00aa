import type { ComponentChildren } from 'preact';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import { RelativeTime, ShortAge } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly person: {
    readonly id: MemberId;
    readonly name: string;
    /** Given and family names on two lines. */
    readonly initialsOf: string;
    readonly country: CountryCode;
    readonly school: string | null;
    /** Or about to leave: their profile is not there for others. */
    readonly suspended?: boolean;
  };
  readonly note?: string;
  readonly at?: Date;
  readonly age?: 'whole' | 'short';
  /** What the two do together, and more. */
  readonly below?: ComponentChildren;
  /** What can be done at the end. */
  readonly children?: ComponentChildren;
}

/** A row of a list of people: the face, who it is, what was written, and what can be done at its end. */
export function PersonLine({ reader, person, note, at, age = 'whole', below, children }: Props) {
  const { t } = reader;
  return (
    <li>
      <Avatar {...person} />
      <div class="row-body">
        <p>
          {person.suspended ? (
            <bdi class="display text-lg">{person.name}</bdi>
          ) : (
            <a class="display text-lg hover:underline tap" href={paths.person(person.id)} dir="auto">
              {person.name}
            </a>
          )}
        </p>
        <p class="text-sm text-muted">
          {person.school && (
            <>
              <bdi>{person.school}</bdi>
              {' · '}
            </>
          )}
          {countryName(person.country, reader.language)}
          {at && (
            <>
              {' · '}
              {age === 'short' ? <ShortAge when={at} reader={reader} /> : <RelativeTime when={at} reader={reader} />}
            </>
          )}
        </p>
        {person.suspended && <p class="text-sm text-muted">{t('contacts.gone')}</p>}
        {note && (
          <div class="mt-1 max-w-prose">
            <UserText text={note} />
          </div>
        )}
        {below}
      </div>
      {children && <div class="row-acts">{children}</div>}
    </li>
  );
}
