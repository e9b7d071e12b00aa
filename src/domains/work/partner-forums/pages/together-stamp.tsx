import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { canStartProjectWith } from '#domains/people/profiles/policy.ts';
import type { SeenDiscussion } from '#domains/spaces/forum/access.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { togetherOf } from '../model.ts';
import { paths } from '../paths.ts';
import { couldBegin } from '../policy.ts';
import type { Talker } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly discussion: SeenDiscussion;
  readonly talkers: readonly Talker[];
}

/** The project that may come of a thread: drawn from what was asked, with the countries of two or three who talk. */
export function TogetherStamp({ reader, actor, discussion, talkers }: Props) {
  if (!couldBegin(actor)) return null;
  const { t } = reader;
  const together = togetherOf(actor, talkers);
  if (!together) return null;
  const { others, countries, ages } = together;
  return (
    <section class="maybe album-leaf" aria-labelledby="together">
      <h2 class="text-xl" id="together">
        {t('partner-forums.together', { count: countries.length })}
      </h2>
      <Stamp
        reader={reader}
        project={{
          id: discussion.id,
          title: discussion.title,
          countries,
          ageFrom: ages?.from ?? null,
          ageTo: ages?.to ?? null,
        }}
        state={{ kind: 'asks', of: countries.length > 2 ? 'three' : 'both' }}
        cover={paths.threadCover(discussion.id)}
        level={3}
      />
      <Begin {...{ reader, actor, others }} />
    </section>
  );
}

/** Only contacts found a project: with one of them it is begun, else the way leads to who asked. */
function Begin({
  reader: { t },
  actor,
  others,
}: {
  readonly reader: Reader;
  readonly actor: Member;
  readonly others: readonly Talker[];
}) {
  const contact = others.find((other) =>
    canStartProjectWith(actor, {
      country: other.country,
      relation: other.isContact ? 'contact' : 'none',
      refused: false,
      suspended: false,
    }),
  );
  const [first] = others;
  if (contact)
    return (
      <ButtonLink tone="quiet" icon="stamp" href={projects.startWith(contact.id)}>
        {t('partner-forums.together.begin')}
      </ButtonLink>
    );
  if (!first) return null;
  return (
    <>
      <ButtonLink tone="quiet" icon="users" href={profiles.person(first.id)}>
        {t('partner-forums.together.profile')}
        <span class="sr-only">: {first.name}</span>
      </ButtonLink>
      <p class="text-sm text-muted">{t('profiles.together.contactsFirst', { name: first.name })}</p>
    </>
  );
}
