import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenConversation } from '../access.ts';
import { AttachedFiles } from '../attachments/pages/attached-files.tsx';
import { paths } from '../paths.ts';
import { canAnswer, canEdit, canRemove } from '../policy.ts';
import type { ShownMessage } from '../queries.ts';
import { QuotedWords } from './quoted-words.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  readonly message: ShownMessage;
}

interface InRun extends Props {
  /** The first of several by the same author: it alone shows name and picture. */
  readonly startsRun: boolean;
  /** The messages of this page. */
  readonly here: ReadonlySet<string>;
}

export function Message({ reader, actor, conversation, message, startsRun, here }: InRun) {
  const { t } = reader;
  const own = message.author === actor.id;
  const name = message.name || t('messages.formerMember');
  return (
    <div
      class={`message ${own ? 'message-own' : ''} ${startsRun ? '' : 'message-runs-on'}`}
      id={`message-${message.id}`}
    >
      {!own && startsRun && (
        <Avatar
          id={message.author ?? message.id}
          name={message.name}
          initialsOf={message.initialsOf}
          country={message.country ?? undefined}
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
              {message.edited && !message.removed && ` · ${t('messages.thread.edited')}`}
            </span>
          </p>
          {!message.removed && <Actions {...{ reader, actor, conversation, message }} />}
        </div>
        {message.quote && !message.hidden && !message.removed && (
          <QuotedWords t={t} conversation={conversation.id} quote={message.quote} isHere={here.has(message.quote.id)} />
        )}
        <Words {...{ reader, actor, conversation, message }} />
      </div>
    </div>
  );
}

function Words({ reader, actor, message }: Props) {
  const { t } = reader;
  const own = message.author === actor.id;
  if (message.removed) return <p class="italic text-muted">{t('messages.removed')}</p>;
  if (message.hidden)
    return (
      <>
        <p class="italic text-muted">{t('messages.hidden')}</p>
        <WhyHidden t={t} href={conduct.whyHidden('message', message.id)} own={own} />
      </>
    );
  return (
    <>
      {message.body !== '' && <UserText text={message.body} />}
      <AttachedFiles {...{ reader }} files={message.files} by={message.name} />
      {!own && message.body !== '' && (
        <TranslateButton
          reader={reader}
          at={translation.content('message', message.id)}
          text={message.body}
          what={t('messages.thread.reported', { name: message.name || t('messages.formerMember') })}
        />
      )}
    </>
  );
}

/** What can be done with a message, behind one button. */
function Actions({ reader, actor, conversation, message }: Props) {
  const { t, now } = reader;
  const { id, open } = conversation;
  const own = message.author === actor.id;
  const name = own ? t('messages.thread.own') : message.name || t('messages.formerMember');
  return (
    <ItemMenu
      t={t}
      what={t('messages.thread.reported', { name })}
      report={{ href: conduct.report('message', message.id), own }}
    >
      {canAnswer(actor, conversation) && !message.hidden && (
        <a class="drop-item" href={paths.quote(id, message.id)} rel="nofollow">
          <Icon name="reply" size={4} />
          <span>{t('messages.quote.do')}</span>
        </a>
      )}
      {canEdit(actor, message, { open, now }) && (
        <a class="drop-item" href={paths.edit(id, message.id)} rel="nofollow">
          <Icon name="pencil" size={4} />
          <span>{t('messages.edit.do')}</span>
        </a>
      )}
      {canRemove(actor, message) && (
        <ConfirmDetails
          label={t('messages.remove.do')}
          icon="trash"
          tone="entry"
          question={t('messages.remove.question')}
        >
          <Form action={paths.removal(id, message.id)} layout="bare">
            <Button tone="danger">{t('messages.remove.do')}</Button>
          </Form>
        </ConfirmDetails>
      )}
    </ItemMenu>
  );
}
