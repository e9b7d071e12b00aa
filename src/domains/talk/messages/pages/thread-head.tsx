import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName } from '#ui/names-of.ts';
import type { SeenConversation } from '../access.ts';
import type { GroupMember } from '../groups/queries.ts';
import { paths } from '../paths.ts';
import { ConversationMenu } from '../quiet/pages/conversation-menu.tsx';

interface Props {
  readonly reader: Reader;
  readonly conversation: SeenConversation;
  readonly person: SeenPerson | undefined;
  readonly members: readonly GroupMember[];
}

/** With whom it is: one person with school and country, or a group with the number of its people. */
export function ThreadHead({ reader, conversation, person, members }: Props) {
  const { t, language } = reader;
  const { group, other } = conversation;
  return (
    <div class="talk-head talk-head-one">
      <a class="talk-arrow" href={paths.inbox()}>
        <Icon name="arrow-left" size={5} class="rtl:rotate-180" />
        <span class="sr-only">{t('messages.inbox.title')}</span>
      </a>
      {group ? (
        <span class="round-icon">
          <Icon name="users" />
        </span>
      ) : (
        <Avatar
          id={other?.id ?? conversation.id}
          name={other?.name ?? ''}
          initialsOf={person?.initialsOf}
          country={person?.country}
        />
      )}
      <div class="min-w-0 flex-1">
        <h1 class="text-xl wrap-anywhere" dir="auto">
          {group ? (
            <a class="hover:underline" href={paths.group(conversation.id)}>
              {group.title}
            </a>
          ) : other ? (
            <a class="hover:underline" href={profiles.person(other.id)}>
              {other.name}
            </a>
          ) : (
            t('messages.formerMember')
          )}
        </h1>
        {group && <p class="text-sm text-muted">{t('messages.group.count', { count: members.length })}</p>}
        {person && (
          <p class="talk-school text-sm text-muted wrap-anywhere">
            {person.school && (
              <>
                <bdi>{person.school.name}</bdi>
                {' · '}
              </>
            )}
            {countryName(person.country, language)}
          </p>
        )}
        {conversation.muted && <p class="text-sm text-muted">{t('messages.quiet.muted')}</p>}
      </div>
      <ConversationMenu {...{ t, conversation }} name={group?.title ?? other?.name ?? t('messages.formerMember')} />
    </div>
  );
}
