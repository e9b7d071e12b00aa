import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Button } from './button.tsx';
import { Contribution, type RemovalWords, type ShownContribution } from './contribution.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { IdempotencyKey } from './idempotency-key.tsx';
import { KeptText } from './kept-text.tsx';
import { Pager } from './pager.tsx';
import type { ProblemsInWords } from './problems-in-words.ts';
import { TextArea } from './text-area.tsx';

export interface ShownReply extends ShownContribution {
  /** Its anchor in the page. */
  readonly id: string;
}

interface Props {
  readonly reader: Reader;
  readonly replies: readonly ShownReply[];
  /** The page of older replies. */
  readonly older: string | undefined;
  readonly words: RemovalWords & { readonly none: string };
  /** Left out where the reader cannot reply. */
  readonly form?: ReplyFormProps | undefined;
}

interface ReplyFormProps {
  readonly action: string;
  readonly idempotencyKey: string;
  readonly longest: number;
  /** More people read it than the two who talk. */
  readonly watched?: boolean;
  readonly words: { readonly label: string; readonly hint?: string | undefined; readonly send: string };
  /** Between the text and the button. */
  readonly below?: ComponentChildren;
  /** What was typed, and why it was not taken. */
  readonly returned?: { readonly body: string; readonly wrong: ProblemsInWords } | undefined;
}

/** The replies to one thing in the order they were written, with the form for one more. */
export function Replies({ reader, replies, older, words, form }: Props) {
  return (
    <>
      <Pager t={reader.t} older={older} />
      {replies.length === 0 && <p class="text-muted">{words.none}</p>}
      <ol class="grid gap-3">
        {replies.map((reply) => (
          <li key={reply.id} id={reply.id}>
            <Contribution reader={reader} contribution={reply} words={words} />
          </li>
        ))}
      </ol>
      {form && <ReplyForm {...form} reader={reader} />}
    </>
  );
}

function ReplyForm({
  reader: { t },
  action,
  idempotencyKey,
  longest,
  watched,
  words,
  below,
  returned,
}: ReplyFormProps & { readonly reader: Reader }) {
  return (
    <div class="box mt-4 grid grid-cols-1 gap-4 p-4 sm:p-6 no-print">
      <ErrorSummary t={t} errors={returned?.wrong.all ?? []} />
      <KeptText t={t} shows={returned ? 'returned' : 'new'}>
        <Form action={action}>
          <IdempotencyKey value={idempotencyKey} />
          <TextArea
            t={t}
            name="body"
            label={words.label}
            hint={words.hint}
            value={returned?.body ?? ''}
            error={returned?.wrong.at('body')}
            rows={4}
            maxlength={longest}
            watched={watched ?? false}
          />
          {below}
          <div>
            <Button icon="send">{words.send}</Button>
          </div>
        </Form>
      </KeptText>
    </div>
  );
}
