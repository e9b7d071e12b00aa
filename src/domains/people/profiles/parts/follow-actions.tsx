import { paths as following } from '#domains/people/following/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { SeenPerson } from '../access.ts';
import { canFollow } from '../policy.ts';

interface Props {
  readonly t: Translate;
  readonly actor: Actor;
  readonly person: SeenPerson;
}

/** Following somebody, who need not answer, or no longer. */
export function FollowButton({ t, actor, person }: Props) {
  const { id, name, followed } = person;
  if (!followed && !canFollow(actor, person)) return null;
  return (
    <Form action={followed ? following.unfollow(id) : following.follow(id)} layout="bare">
      <Button tone="plain" icon={followed ? 'check' : 'rss'}>
        {t(followed ? 'profiles.unfollow' : 'profiles.follow')}
        <span class="sr-only">: {name}</span>
      </Button>
    </Form>
  );
}

/** Beside a request to be contacts: what can be done without one. */
export function FollowInstead({ t, actor, person }: Props) {
  if (person.followed || !canFollow(actor, person)) return null;
  return (
    <section class="grid justify-items-start gap-2 border-t border-base-300 pt-4">
      <p class="text-muted">{t('profiles.followInstead')}</p>
      <FollowButton {...{ t, actor, person }} />
    </section>
  );
}
