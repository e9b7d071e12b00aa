import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import type { SeenConversation } from '../access.ts';
import type { ShownFile } from '../attachments/access.ts';
import { FileChoice } from '../attachments/pages/file-choice.tsx';
import { canAttach } from '../attachments/policy.ts';
import { paths } from '../paths.ts';
import type { Quote } from '../queries.ts';
import { Composer, type Draft } from './composer.tsx';
import { QuotedWords } from './quoted-words.tsx';

export interface AnswerFormProps {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  readonly draft: Draft;
  /** What the next message answers. */
  readonly quote: Quote | undefined;
  /** Files that were chosen for it. */
  readonly chosen: readonly ShownFile[];
  readonly filesProblem: string | undefined;
}

/** At the foot of a conversation: the next message, with what it answers and the files that go with it. */
export function AnswerForm({ reader, actor, conversation, draft, quote, chosen, filesProblem }: AnswerFormProps) {
  const { t } = reader;
  const takesFiles = canAttach(actor, conversation);
  const errors = [
    { field: 'body', message: draft.error },
    { field: 'files', message: filesProblem },
  ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));
  const composer = (
    <Composer
      {...{ reader, draft }}
      action={paths.conversation(conversation.id)}
      carries={takesFiles ? 'files' : 'text'}
      words={takesFiles ? 'besideFiles' : 'needed'}
      returned={filesProblem !== undefined}
      send={t('messages.composer.send')}
      rows={2}
      below={takesFiles && <FileChoice {...{ reader, chosen }} error={filesProblem} />}
    >
      {quote && (
        <div class="grid gap-1">
          <input type="hidden" name="quotes" value={quote.id} />
          <QuotedWords t={t} conversation={conversation.id} quote={quote} />
          <a class="link-quiet tap text-sm text-area" href={paths.newest(conversation.id)}>
            {t('messages.quote.without')}
          </a>
        </div>
      )}
    </Composer>
  );
  return (
    <div class="grid gap-4">
      <ErrorSummary t={t} errors={errors} />
      {takesFiles ? <UploadProgress t={t}>{composer}</UploadProgress> : composer}
    </div>
  );
}
