import type { ComponentChildren } from 'preact';

interface Props {
  /** Rows without a value are left out. */
  readonly rows: readonly { readonly term: string; readonly value: ComponentChildren }[];
}

const isEmpty = (value: ComponentChildren) => value === undefined || value === null || value === '' || value === false;

/** Facts in a side panel: short terms, each with its value beside it. */
export function FactList({ rows }: Props) {
  return (
    <dl class="facts">
      {rows
        .filter(({ value }) => !isEmpty(value))
        .map(({ term, value }) => (
          <div key={term} class="contents">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
