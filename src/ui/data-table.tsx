import type { ComponentChildren } from 'preact';

export interface Column<row> {
  readonly label: string;
  readonly cell: (row: row) => ComponentChildren;
  /** end: numbers and actions. */
  readonly align?: 'start' | 'end';
}

interface Props<row> {
  /** Read aloud, not shown: what the table contains. */
  readonly caption: string;
  /** The first column names the row. A column with an empty label holds actions. */
  readonly columns: readonly Column<row>[];
  readonly rows: readonly row[];
  readonly keyOf: (row: row) => string;
}

/** A table that becomes a list of cards on a phone, each value with its label. */
export function DataTable<row>({ caption, columns, rows, keyOf }: Props<row>) {
  return (
    <div class="box overflow-x-auto">
      <table class="data-table">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, align }) =>
              label ? (
                <th key={label} scope="col" class={align === 'end' ? 'cell-end' : undefined}>
                  {label}
                </th>
              ) : (
                <td key="actions" />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, cell, align }, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={label}
                    scope={index === 0 ? 'row' : undefined}
                    data-label={index === 0 ? undefined : label}
                    class={align === 'end' ? 'cell-end' : undefined}
                  >
                    {cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
