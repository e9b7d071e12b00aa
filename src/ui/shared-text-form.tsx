import type { ComponentChildren } from 'preact';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { Translate } from '#platform/i18n.ts';
import { Card } from './card.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { IdempotencyKey } from './idempotency-key.tsx';
import { KeptText } from './kept-text.tsx';
import { Notice } from './notice.tsx';
import type { ProblemsInWords } from './problems-in-words.ts';
import { RichTextBody } from './rich-text-body.tsx';

/** Its future id. */
export interface NewText {
  readonly idempotencyKey: string;
}

export interface EditedText {
  /** The one that is edited. */
  readonly version: number;
  /** What was saved while this text was written: by somebody else, or by the writer in another tab. */
  readonly theirs?: { readonly title: string; readonly body: CleanHtml; readonly own: boolean } | undefined;
}

interface Props {
  readonly t: Translate;
  readonly action: string;
  readonly begun: NewText | EditedText;
  readonly wrong: ProblemsInWords;
  /** Where another person has saved meanwhile: what happened, what the reader can do, and the heading above the other text. */
  readonly words: { readonly changed: string; readonly todo: string; readonly theirs: string };
  /** Beside the form, as long as no other text stands there; left out where the page itself has a side. */
  readonly aside?: ComponentChildren;
  /** The fields and buttons. */
  readonly children: ComponentChildren;
}

/** The form of a text that several people may edit: nobody overwrites a version that they have not seen, and no words are lost. */
export function SharedTextForm({ t, action, begun, wrong, words, aside, children }: Props) {
  const theirs = 'idempotencyKey' in begun ? undefined : begun.theirs;
  return (
    <div class={theirs ? 'grid gap-8 lg:grid-cols-2' : aside ? 'with-side' : undefined}>
      <div class="grid grid-cols-1 gap-6 content-start">
        <ErrorSummary t={t} errors={wrong.all} />
        {theirs && (
          <Notice tone="warning" title={theirs.own ? t('ui.otherTab') : words.changed}>
            {words.todo}
          </Notice>
        )}
        <KeptText t={t} shows={theirs || wrong.all.length > 0 ? 'returned' : 'new'}>
          <Form action={action}>
            {'idempotencyKey' in begun ? (
              <IdempotencyKey value={begun.idempotencyKey} />
            ) : (
              <input type="hidden" name="version" value={String(begun.version)} />
            )}
            <div class="box writing-sheet">{children}</div>
          </Form>
        </KeptText>
      </div>
      {theirs ? (
        <Card level={2} title={words.theirs}>
          <h3 class="mb-2 wrap-anywhere" dir="auto">
            {theirs.title}
          </h3>
          <RichTextBody html={theirs.body} />
        </Card>
      ) : (
        aside
      )}
    </div>
  );
}
