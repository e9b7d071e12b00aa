import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { SeenPerson } from '../access.ts';
import type { Teaching } from '../model.ts';
import type { AdvertOfPerson, PostOfPerson, ProjectOfPerson } from '../queries.ts';

export interface ProfilePageProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly person: SeenPerson;
  readonly subjectLabel: (key: string) => string;
  readonly roleLabel: string;
  /** Of the reader and of the person, where a teacher looks at somebody else. */
  readonly teaching: readonly [Teaching, Teaching] | undefined;
  readonly posts: readonly PostOfPerson[];
  readonly adverts: readonly AdvertOfPerson[];
  readonly projects: readonly ProjectOfPerson[];
}
