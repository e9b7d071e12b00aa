import { commonGround } from '#domains/people/people-search/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { listOf } from '#ui/names-of.ts';
import { Stamp } from '#ui/stamp.tsx';
import type { SeenPerson } from '../access.ts';
import type { Teaching } from '../model.ts';
import { paths } from '../paths.ts';
import { canStartProjectWith, couldFoundWith } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly person: SeenPerson;
  /** Of the reader and of the person. */
  readonly teaching: readonly [Teaching, Teaching];
  readonly subjectLabel: (key: string) => string;
}

const mostSubjects = 2;

/** A project that the two have not founded yet, drawn from what both profiles say, and the next step towards it. */
export function PossibleStamp({ reader, actor, person, teaching, subjectLabel }: Props) {
  if (!couldFoundWith(actor, person)) return null;
  const { t, language } = reader;
  const [own, theirs] = teaching;
  const { ages, subjects } = commonGround(own, theirs);
  const title = listOf(subjects.slice(0, mostSubjects).map(subjectLabel), language);
  return (
    <section class="maybe album-leaf" aria-labelledby="maybe">
      <h2 class="text-xl" id="maybe">
        {t('profiles.startProject')}
      </h2>
      <Stamp
        reader={reader}
        project={{
          id: `with-${person.id}`,
          title: title || t('profiles.together.untitled'),
          countries: [actor.country, person.country],
          ageFrom: ages?.[0] ?? null,
          ageTo: ages?.[1] ?? null,
        }}
        state={{ kind: 'asks', of: 'both' }}
        cover={paths.possibleCover(person.id)}
        level={3}
      />
      {canStartProjectWith(actor, person) && (
        <ButtonLink tone="quiet" icon="stamp" href={projects.startWith(person.id)}>
          {t('profiles.together.begin')}
        </ButtonLink>
      )}
      <p class="text-sm text-muted">
        {t('profiles.together.drawn')}{' '}
        {person.relation !== 'contact' && t('profiles.together.contactsFirst', { name: person.name })}
      </p>
    </section>
  );
}
