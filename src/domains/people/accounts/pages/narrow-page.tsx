import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';

interface Props {
  readonly t: Translate;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly errors?: ProblemsInWords;
  readonly children?: ComponentChildren;
  /** Small links below the card. */
  readonly below?: ComponentChildren;
}

/** One card in the middle: the pages around signing in ask one thing at a time. */
export function NarrowPage({ t, title, lead, errors, children, below }: Props) {
  return (
    <main id="main" class="page py-8 sm:py-14">
      <div class="mx-auto grid max-w-md gap-5">
        <div>
          <h1>{title}</h1>
          {lead && <div class="mt-2 text-muted">{lead}</div>}
        </div>
        {errors && <ErrorSummary t={t} errors={errors.all} />}
        {children && <Card>{children}</Card>}
        {below && <div class="grid justify-items-start gap-2">{below}</div>}
      </div>
    </main>
  );
}

/** What a page with a form gets: what was typed, and what is wrong with it. */
export interface Typed {
  readonly values: URLSearchParams;
  readonly errors: ProblemsInWords;
}
