import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Icon } from '#ui/icon.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import type { SeenConversation } from '../access.ts';
import { paths } from '../paths.ts';
import { canAnswer } from '../policy.ts';
import type { InboxEntry, Page, ShownMessage } from '../queries.ts';
import { Composer, type Draft } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { MessageList } from './message-list.tsx';
import { PersonBeside, type Shared } from './person-beside.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  /** The other person, where the reader may see their profile. */
  readonly person: SeenPerson | undefined;
  readonly shared: Shared | undefined;
  readonly messages: Page<ShownMessage>;
  /** The newest conversations, this one among them or not: beside it on wide windows. */
  readonly inbox: Page<InboxEntry>;
  /** A page of older messages, which new ones do not change. */
  readonly older: boolean;
  readonly draft: Draft;
}

export function ThreadPage({ reader, actor, conversation, person, shared, messages, inbox, older, draft }: Props) {
  const { t, language } = reader;
  const name = conversation.other?.name ?? t('messages.formerMember');
  return (
    <main id="main" class="page talk-page pt-6 pb-12">
      {!older && <LiveUpdates />}
      <div class="talk-back">
        <Breadcrumb t={t} trail={[{ href: paths.inbox(), label: t('messages.inbox.title') }]} />
      </div>
      <div class="talk-split">
        <nav class="talk-others box" aria-label={t('messages.inbox.title')}>
          <p class="talk-head">
            <a class="display text-xl hover:underline" href={paths.inbox()}>
              {t('messages.inbox.title')}
            </a>
          </p>
          <ConversationList {...{ reader }} entries={inbox.entries} current={conversation.id} />
        </nav>
        <section class="talk-sheet box overflow-clip">
          <div class="talk-head talk-head-one">
            <a class="talk-arrow" href={paths.inbox()}>
              <Icon name="arrow-left" size={5} class="rtl:rotate-180" />
              <span class="sr-only">{t('messages.inbox.title')}</span>
            </a>
            <Avatar
              id={conversation.other?.id ?? conversation.id}
              name={conversation.other?.name ?? ''}
              initialsOf={person?.initialsOf}
              country={person?.country}
            />
            <div class="min-w-0">
              <h1 class="text-xl wrap-anywhere" dir="auto">
                {conversation.other ? (
                  <a class="hover:underline" href={profiles.person(conversation.other.id)}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </h1>
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
            </div>
          </div>
          <MessageList {...{ reader, actor, conversation, person, messages, older, name }} />
          <span class="talk-newest" id="newest" />
          <div class="talk-foot">
            {older ? (
              <a class="link-quiet tap text-area" href={paths.conversation(conversation.id)}>
                {t('messages.thread.newest')}
              </a>
            ) : canAnswer(actor, conversation) ? (
              <div class="grid gap-4">
                <ErrorSummary t={t} errors={draft.error ? [{ field: 'body', message: draft.error }] : []} />
                <Composer
                  {...{ reader, draft }}
                  action={paths.conversation(conversation.id)}
                  send={t('messages.composer.send')}
                  rows={2}
                />
              </div>
            ) : (
              <Notice tone="info" kind="static">
                {t('messages.thread.closed')}
              </Notice>
            )}
          </div>
        </section>
        {person && <PersonBeside {...{ reader, actor, person, shared }} />}
      </div>
    </main>
  );
}
