import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Card } from './card.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { ProblemsInWords } from './problems-in-words.ts';

interface Props {
  readonly t: Translate;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly errors?: ProblemsInWords;
  readonly children?: ComponentChildren;
  /** Small links below the card. */
  readonly below?: ComponentChildren;
}

/** One card in the middle, for pages that ask one thing. */
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
