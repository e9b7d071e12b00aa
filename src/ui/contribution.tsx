import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Button } from './button.tsx';
import { type Author, Byline } from './byline.tsx';
import { ConfirmDetails } from './confirm-details.tsx';
import { Form } from './form.tsx';
import { ItemMenu } from './item-menu.tsx';
import { RelativeTime } from './time.tsx';
import { UserText } from './user-text.tsx';
import { WhyHidden } from './why-hidden.tsx';

export interface ShownContribution {
  readonly author: Author;
  /** Of the author, where the reader may know it. */
  readonly country?: string | undefined;
  readonly at: Date;
  readonly body: string;
  /** Below the text: the way to its translation. */
  readonly below?: ComponentChildren;
  /** What stands in place of words that were removed or hidden. */
  readonly trace: string | undefined;
  /** Where its author reads why it was hidden. */
  readonly whyHidden?: string | undefined;
  /** Where the form that removes it is sent; left out where the reader cannot remove it. */
  readonly removeAction: string | undefined;
  /** The page to report it on, and what would be reported, read aloud only. */
  readonly report: { readonly href: string; readonly what: string; readonly own: boolean };
}

export interface RemovalWords {
  readonly remove: string;
  readonly question: string;
  readonly yes: string;
}

interface Props {
  readonly reader: Reader;
  readonly contribution: ShownContribution;
  readonly words: RemovalWords;
  /** first: what the others answer to. */
  readonly size?: 'first' | 'answer';
}

/** What one person wrote, in plain text, with what can be done about it. */
export function Contribution({ reader, contribution, words, size = 'answer' }: Props) {
  const { author, country, at, body, below, trace, whyHidden, removeAction, report } = contribution;
  return (
    <article
      class={`box grid grid-cols-1 gap-3 p-4 sm:px-6 ${size === 'first' ? 'sm:py-6' : ''} ${report.own && size === 'answer' ? 'contribution-own' : ''}`}
    >
      <header class="flex items-start gap-2">
        <div class="min-w-0 flex-1">
          <Byline author={author} country={country}>
            <RelativeTime when={at} reader={reader} />
          </Byline>
        </div>
        {!trace && (
          <ItemMenu t={reader.t} what={report.what} report={report}>
            {removeAction && (
              <ConfirmDetails label={words.remove} icon="trash" tone="entry" question={words.question}>
                <Form action={removeAction} layout="bare">
                  <Button tone="danger" size="small">
                    {words.yes}
                  </Button>
                </Form>
              </ConfirmDetails>
            )}
          </ItemMenu>
        )}
      </header>
      {trace ? (
        <p class="text-muted">
          {trace} {whyHidden && <WhyHidden t={reader.t} href={whyHidden} own={report.own} />}
        </p>
      ) : (
        <>
          <UserText text={body} class={size === 'first' ? 'text-lg' : ''} />
          {below}
        </>
      )}
    </article>
  );
}
