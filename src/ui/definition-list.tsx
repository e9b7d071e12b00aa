import type { ComponentChildren } from 'preact';

interface Props {
  /** Rows without a value are left out. */
  readonly rows: readonly { readonly term: string; readonly value: ComponentChildren }[];
}

const isEmpty = (value: ComponentChildren) => value === undefined || value === null || value === '' || value === false;

export function DefinitionList({ rows }: Props) {
  return (
    <dl class="grid gap-y-3 sm:grid-cols-[minmax(8rem,14rem)_1fr] sm:gap-x-6">
      {rows
        .filter(({ value }) => !isEmpty(value))
        .map(({ term, value }) => (
          <div key={term} class="sm:contents">
            <dt class="text-muted">{term}</dt>
            <dd class="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
