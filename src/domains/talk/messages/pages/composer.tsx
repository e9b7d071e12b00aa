import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { IconName } from '#ui/icons.ts';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { longestMessage } from '../model.ts';

/** The text as typed, and its error. */
export interface Draft {
  readonly idempotencyKey: string;
  readonly body: string;
  readonly error: string | undefined;
  /** Where the server keeps what is typed, and since when it has this; where nothing is said, the browser alone keeps it. */
  readonly kept?: { readonly to: string; readonly of: string; readonly savedAt: Date | undefined } | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly action: string;
  readonly draft: Draft;
  /** Sent with the form after the warning about similar texts. */
  readonly sendAnyway?: boolean;
  /** The text was not taken. */
  readonly returned?: boolean;
  readonly send: string;
  readonly icon?: IconName;
  readonly carries?: 'text' | 'files';
  /** besideFiles: files alone are a message too; that there is nothing at all, the server says. */
  readonly words?: 'needed' | 'besideFiles';
  /** Above the field: what is answered. */
  readonly children?: ComponentChildren;
  /** Below it: what is sent along. */
  readonly below?: ComponentChildren;
  readonly rows?: number;
  readonly hint?: string;
}

export function Composer(props: Props) {
  const { reader, draft, returned = false } = props;
  const { kept } = draft;
  if (!kept)
    return (
      <KeptText t={reader.t} shows={draft.error || returned ? 'returned' : 'new'}>
        <ComposerForm {...props} />
      </KeptText>
    );
  return (
    <Autosaved reader={reader} to={kept.to} draft={kept.of} savedAt={kept.savedAt} span="days">
      <ComposerForm {...props} />
    </Autosaved>
  );
}

function ComposerForm({
  reader: { t },
  action,
  draft,
  sendAnyway = false,
  send,
  icon = 'send',
  rows = 4,
  hint,
  carries = 'text',
  words = 'needed',
  children,
  below,
}: Props) {
  return (
    <Form {...{ action, carries }}>
      <IdempotencyKey value={draft.idempotencyKey} />
      {sendAnyway && <input type="hidden" name="sendAnyway" value="yes" />}
      {children}
      <TextArea
        {...{ t, name: 'body', value: draft.body, error: draft.error }}
        label={t('messages.composer.label')}
        hint={hint}
        need={words === 'needed' ? 'required' : 'unmarked'}
        maxlength={longestMessage}
        rows={rows}
      />
      {below}
      <Button icon={icon}>
        <span class="send-words">{send}</span>
      </Button>
    </Form>
  );
}
