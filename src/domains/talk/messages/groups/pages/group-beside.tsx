import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName } from '#ui/names-of.ts';
import type { SeenConversation } from '../../access.ts';
import { paths } from '../../paths.ts';
import type { GroupMember } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  readonly members: readonly GroupMember[];
}

/** Who reads what one writes in a group. */
export function GroupBeside({ reader, actor, conversation, members }: Props) {
  const { t } = reader;
  return (
    <aside class="grid grid-cols-[minmax(0,1fr)] gap-6" aria-label={t('messages.group.people')}>
      <section class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
        <h2 class="text-lg">{t('messages.group.people')}</h2>
        <GroupMembers {...{ reader, actor, members }} />
        <ButtonLink tone="quiet" href={paths.group(conversation.id)}>
          {t('messages.group.open')}
        </ButtonLink>
      </section>
    </aside>
  );
}

type MembersProps = Pick<Props, 'reader' | 'actor' | 'members'> & {
  /** told: by whom each was added. */
  readonly added?: 'told';
};

export function GroupMembers({ reader, actor, members, added }: MembersProps) {
  const { t, language } = reader;
  return (
    <ul class="grid gap-3">
      {members.map(({ id, name, initialsOf, country, school, addedBy, blocked }) => (
        <li key={id} class="flex items-center gap-3">
          <Avatar {...{ id, name, initialsOf, country }} size="small" />
          <p class="min-w-0 wrap-anywhere">
            <a class="tap font-semibold hover:underline" href={profiles.person(id)} dir="auto">
              {id === actor.id ? t('messages.thread.own') : name}
            </a>
            <span class="block text-sm text-muted">
              {added && school && (
                <>
                  <bdi>{school}</bdi>
                  {' · '}
                </>
              )}
              {countryName(country, language)}
            </span>
            {added && addedBy && (
              <span class="block text-sm text-muted">{t('messages.group.addedBy', { name: addedBy })}</span>
            )}
            {blocked && <span class="block text-sm text-muted">{t('messages.group.blocked')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
