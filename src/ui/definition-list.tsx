import type { ComponentChildren } from 'preact';

interface Props {
  /** Rows without a value are left out. */
  readonly rows: readonly { readonly term: string; readonly value: ComponentChildren }[];
}

const isEmpty = (value: ComponentChildren) => value === undefined || value === null || value === '' || value === false;

/** In a narrow column, of a phone or of a page, each value stands under its term. */
export function DefinitionList({ rows }: Props) {
  const filled = rows.filter(({ value }) => !isEmpty(value));
  if (filled.length === 0) return null;
  return (
    <div class="@container">
      <dl class="grid gap-y-3 @md:grid-cols-[minmax(8rem,14rem)_1fr] @md:gap-x-6">
        {filled.map(({ term, value }) => (
          <div key={term} class="@md:contents">
            <dt class="text-muted">{term}</dt>
            <dd class="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
