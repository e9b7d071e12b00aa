import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { GroupBeside } from '../groups/pages/group-beside.tsx';
import type { GroupMember } from '../groups/queries.ts';
import { paths } from '../paths.ts';
import { canAnswer } from '../policy.ts';
import type { InboxEntry, Page, ReadMark, ShownChange, ShownMessage } from '../queries.ts';
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx';
import { ConversationList } from './conversation-list.tsx';
import { MessageList } from './message-list.tsx';
import { PersonBeside, type Shared } from './person-beside.tsx';
import { ThreadHead } from './thread-head.tsx';

interface Props extends AnswerFormProps {
  /** The other person, where the reader may see their profile. */
  readonly person: SeenPerson | undefined;
  /** Of a group. */
  readonly members: readonly GroupMember[];
  readonly shared: Shared | undefined;
  readonly messages: Page<ShownMessage>;
  /** What became of a group meanwhile. */
  readonly changes: readonly ShownChange[];
  /** The newest conversations, this one among them or not: beside it on wide windows. */
  readonly inbox: Page<InboxEntry>;
  readonly marks: readonly ReadMark[];
  /** A page of older messages, which new ones do not change. */
  readonly older: boolean;
}

export function ThreadPage(props: Props) {
  const { reader, actor, conversation, person, members, shared, messages, changes, inbox, older, marks } = props;
  const { t } = reader;
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
          <ThreadHead {...{ reader, conversation, person, members }} />
          <MessageList {...{ reader, actor, conversation, messages, changes, older, marks }} />
          <span class="talk-newest" id="newest" />
          <div class="talk-foot" id="compose">
            {older ? (
              <a class="link-quiet tap text-area" href={paths.conversation(conversation.id)}>
                {t('messages.thread.newest')}
              </a>
            ) : canAnswer(actor, conversation) ? (
              <AnswerForm {...props} />
            ) : (
              <Notice tone="info" kind="static">
                {t('messages.thread.closed')}
              </Notice>
            )}
          </div>
        </section>
        {conversation.group && <GroupBeside {...{ reader, actor, conversation, members }} />}
        {person && <PersonBeside {...{ reader, actor, person, shared }} />}
      </div>
    </main>
  );
}
