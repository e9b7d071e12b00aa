import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenConversation } from '../access.ts';
import { paths } from '../paths.ts';
import type { Page, ShownMessage } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  readonly person: SeenPerson | undefined;
  readonly messages: Page<ShownMessage>;
  readonly older: boolean;
  /** Of the other person. */
  readonly name: string;
}

/** What the two wrote, by day; a line stands before what the reader has not read. */
export function MessageList(props: Props) {
  const { reader, actor, conversation, messages, older } = props;
  const { t } = reader;
  const { entries, next } = messages;
  const theirs = entries.filter(({ author }) => author !== actor.id);
  const firstNew = older || conversation.unread === 0 ? undefined : theirs.at(-conversation.unread);
  const dayOf = (message: ShownMessage | undefined) => message && writeTime(message.sentAt, reader, 'day');
  return (
    <>
      {next && (
        <p class="px-6 pt-4 text-center text-sm">
          <a class="link-quiet tap text-muted" href={paths.conversationBefore(conversation.id, next)}>
            {t('messages.thread.older')}
          </a>
        </p>
      )}
      <ol class="talk-list">
        {entries.map((message, at) => {
          const day = dayOf(message);
          const before = entries[at - 1];
          const startsRun = before?.author !== message.author || day !== dayOf(before) || message.id === firstNew?.id;
          return (
            <li key={message.id} class="contents">
              {day !== dayOf(before) && <p class="talk-day">{day}</p>}
              {message.id === firstNew?.id && (
                <p class="talk-new">{t('messages.inbox.unread', { count: conversation.unread })}</p>
              )}
              <Message {...props} {...{ message, startsRun }} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface MessageProps extends Props {
  readonly message: ShownMessage;
  /** The first of several by the same author: it alone shows name and picture. */
  readonly startsRun: boolean;
}

function Message({ reader, actor, conversation, person, message, name, startsRun }: MessageProps) {
  const { t } = reader;
  const own = message.author === actor.id;
  const { other } = conversation;
  return (
    <div
      class={`message ${own ? 'message-own' : ''} ${startsRun ? '' : 'message-runs-on'}`}
      id={`message-${message.id}`}
    >
      {!own && startsRun && (
        <Avatar
          id={other?.id ?? conversation.id}
          name={other?.name ?? ''}
          initialsOf={person?.initialsOf}
          country={person?.country}
        />
      )}
      <div class="bubble">
        <div class="flex items-center gap-2 text-sm">
          <p class="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
            <span class={startsRun ? 'font-semibold' : 'sr-only'} dir="auto">
              {own ? t('messages.thread.own') : name}
            </span>
            <span class="text-muted">
              <Time when={message.sentAt} reader={reader} style="clock" />
            </span>
          </p>
          <ItemMenu
            t={t}
            what={t('messages.thread.reported', { name })}
            report={{ href: conduct.report('message', message.id), own }}
          />
        </div>
        {message.hidden ? <p class="italic text-muted">{t('messages.hidden')}</p> : <UserText text={message.body} />}
        {!own && (
          <TranslateButton
            reader={reader}
            at={translation.content('message', message.id)}
            text={message.body}
            what={t('messages.thread.reported', { name })}
          />
        )}
        {message.hidden && <WhyHidden t={t} href={conduct.whyHidden('message', message.id)} own={own} />}
      </div>
    </div>
  );
}
