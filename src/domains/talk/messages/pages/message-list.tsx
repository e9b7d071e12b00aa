import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { writeTime } from '#ui/write-time.ts';
import type { SeenConversation } from '../access.ts';
import { paths } from '../paths.ts';
import type { Page, ReadMark, ShownChange, ShownMessage } from '../queries.ts';
import { Message } from './message.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  readonly messages: Page<ShownMessage>;
  readonly changes: readonly ShownChange[];
  readonly older: boolean;
  readonly marks: readonly ReadMark[];
}

/** What was written, by day, and what became of a group meanwhile; a line stands before what the reader has not read. */
export function MessageList(props: Props) {
  const { reader, actor, conversation, messages, changes, older, marks } = props;
  const { t } = reader;
  const { entries, next } = messages;
  const theirs = entries.filter(({ author }) => author !== actor.id);
  const firstNew = older || conversation.unread === 0 ? undefined : theirs.at(-conversation.unread);
  const dayOf = (moment: Date | undefined) => moment && writeTime(moment, reader, 'day');
  const here = new Set<string>(entries.map(({ id }) => id));
  const lines = inTime(entries, changes);
  const lastOwn = older ? undefined : entries.findLast(({ author, removed }) => author === actor.id && !removed);
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
        {lines.map(({ at, message, change }, place) => {
          const day = dayOf(at);
          const before = lines[place - 1];
          const isNewDay = day !== dayOf(before?.at);
          const isFirstNew = message !== undefined && message.id === firstNew?.id;
          return (
            <li key={message?.id ?? change?.id} class="contents">
              {isNewDay && <p class="talk-day">{day}</p>}
              {change && <Change {...{ reader, change }} />}
              {isFirstNew && <p class="talk-new">{t('messages.inbox.unread', { count: conversation.unread })}</p>}
              {message && (
                <Message
                  {...{ reader, actor, conversation, message, here }}
                  startsRun={isNewDay || isFirstNew || !before?.message || before.message.author !== message.author}
                />
              )}
              {message && message.id === lastOwn?.id && <ReadBy {...{ t, conversation, message, marks }} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface Line {
  readonly at: Date;
  readonly message?: ShownMessage;
  readonly change?: ShownChange;
}

/** What became of the group stands before what was written in the same moment. */
function inTime(messages: readonly ShownMessage[], changes: readonly ShownChange[]): readonly Line[] {
  const lines: readonly Line[] = [
    ...changes.map((change) => ({ at: change.at, change })),
    ...messages.map((message) => ({ at: message.sentAt, message })),
  ];
  return lines.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function Change({ reader: { t }, change }: { readonly reader: Reader; readonly change: ShownChange }) {
  const { kind, title } = change;
  const by = change.by || t('messages.formerMember');
  const name = change.person || t('messages.formerMember');
  return <p class="talk-day">{t(changeWords[kind], { by, name, title: title ?? '' })}</p>;
}

const changeWords = {
  begun: 'messages.change.begun',
  added: 'messages.change.added',
  left: 'messages.change.left',
  renamed: 'messages.change.renamed',
} as const;

type ReadByProps = Pick<Props, 'conversation' | 'marks'> & { readonly t: Translate; readonly message: ShownMessage };

/** Below the last message of the reader: who has read it. */
function ReadBy({ t, conversation, message, marks }: ReadByProps) {
  const names = marks.filter(({ readAt }) => readAt >= message.sentAt).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p class="talk-read">
      {conversation.group ? t('messages.thread.readBy', { names: names.join(', ') }) : t('messages.thread.read')}
    </p>
  );
}
