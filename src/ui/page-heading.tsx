import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Small things above the title: who can see it, when it was changed. */
  readonly about?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** The head of a page: its only h1, a sentence about it, and its main action. */
export function PageHeading({ title, lead, about, actions }: Props) {
  return (
    <div class="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4">
      <div class="min-w-0 max-w-full">
        {about && <div class="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">{about}</div>}
        <h1>{title}</h1>
        {lead && <div class="mt-2 max-w-prose text-muted">{lead}</div>}
      </div>
      {actions && <div class="max-sm:w-full sm:ms-auto flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
