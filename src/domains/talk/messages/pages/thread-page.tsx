import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { ContactActions } from '#domains/people/profiles/parts/contact-actions.tsx';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenConversation } from '../access.ts';
import { paths } from '../paths.ts';
import { canAnswer } from '../policy.ts';
import type { Page, ShownMessage } from '../queries.ts';
import { Composer, type Draft } from './composer.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  /** The other person, where the reader may see their profile. */
  readonly person: SeenPerson | undefined;
  readonly messages: Page<ShownMessage>;
  /** A page of older messages, which new ones do not change. */
  readonly older: boolean;
  readonly draft: Draft;
}

export function ThreadPage({ reader, actor, conversation, person, messages, older, draft }: Props) {
  const { t } = reader;
  const name = conversation.other?.name ?? t('messages.formerMember');
  return (
    <main id="main" class="page py-8 max-w-3xl">
      {!older && <LiveUpdates />}
      <Breadcrumb t={t} trail={[{ href: paths.inbox(), label: t('messages.inbox.title') }]} />
      <h1 class="mb-3 wrap-anywhere" dir="auto">
        {conversation.other ? (
          <a class="hover:underline tap" href={profiles.person(conversation.other.id)}>
            {name}
          </a>
        ) : (
          name
        )}
      </h1>
      <div class="mb-6 flex flex-wrap items-center gap-3 empty:hidden">
        {person && <ContactActions {...{ reader, actor, person }} />}
      </div>
      <div class="grid gap-6">
        {messages.next && (
          <a class="link-quiet tap text-area" href={paths.conversationBefore(conversation.id, messages.next)}>
            {t('messages.thread.older')}
          </a>
        )}
        <ol class="grid gap-4">
          {messages.entries.map((message) => (
            <Message key={message.id} {...{ reader, actor, message, name }} />
          ))}
        </ol>
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
            />
          </div>
        ) : (
          <Notice tone="info" kind="static">
            {t('messages.thread.closed')}
          </Notice>
        )}
      </div>
    </main>
  );
}

interface MessageProps {
  readonly reader: Reader;
  readonly actor: Member;
  readonly message: ShownMessage;
  readonly name: string;
}

function Message({ reader, actor, message, name }: MessageProps) {
  const { t } = reader;
  const own = message.author === actor.id;
  return (
    <li class={`grid gap-1 ${own ? 'justify-items-end' : 'justify-items-start'}`} id={`message-${message.id}`}>
      <div class={`max-w-[85%] rounded-box px-4 py-3 ${own ? 'border border-transparent bg-area-soft' : 'box'}`}>
        <p class="sr-only">{own ? t('messages.thread.own') : name}</p>
        {message.hidden ? <p class="italic text-muted">{t('messages.hidden')}</p> : <UserText text={message.body} />}
        {message.hidden && <WhyHidden t={t} href={conduct.whyHidden('message', message.id)} own={own} />}
      </div>
      <p class="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <Time when={message.sentAt} reader={reader} />
        <ReportLink
          t={t}
          href={conduct.report('message', message.id)}
          what={t('messages.thread.reported', { name })}
          own={own}
        />
      </p>
    </li>
  );
}
