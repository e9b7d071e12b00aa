import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import { Time, writeTime } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
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
        <p class="px-6 pt-4 text-center">
          <a class="link-quiet tap text-area" href={paths.conversationBefore(conversation.id, next)}>
            {t('messages.thread.older')}
          </a>
        </p>
      )}
      <ol class="talk-list">
        {entries.map((message, at) => {
          const day = dayOf(message);
          return (
            <li key={message.id} class="contents">
              {day !== dayOf(entries[at - 1]) && <p class="talk-day">{day}</p>}
              {message.id === firstNew?.id && (
                <p class="talk-new">{t('messages.inbox.unread', { count: conversation.unread })}</p>
              )}
              <Message {...props} message={message} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Message({ reader, actor, conversation, person, message, name }: Props & { readonly message: ShownMessage }) {
  const { t } = reader;
  const own = message.author === actor.id;
  const { other } = conversation;
  return (
    <div class={`message ${own ? 'message-own' : ''}`} id={`message-${message.id}`}>
      {!own && (
        <Avatar
          id={other?.id ?? conversation.id}
          name={other?.name ?? ''}
          initialsOf={person?.initialsOf}
          country={person?.country}
        />
      )}
      <div class="bubble">
        <p class="flex flex-wrap items-baseline gap-x-3 text-sm">
          <span class="font-semibold" dir="auto">
            {own ? t('messages.thread.own') : name}
          </span>
          <span class="text-muted">
            <Time when={message.sentAt} reader={reader} style="clock" />
          </span>
          <span class="ms-auto text-muted empty:hidden">
            <ReportLink
              t={t}
              href={conduct.report('message', message.id)}
              what={t('messages.thread.reported', { name })}
              own={own}
            />
          </span>
        </p>
        {message.hidden ? <p class="italic text-muted">{t('messages.hidden')}</p> : <UserText text={message.body} />}
        {message.hidden && <WhyHidden t={t} href={conduct.whyHidden('message', message.id)} own={own} />}
      </div>
    </div>
  );
}
