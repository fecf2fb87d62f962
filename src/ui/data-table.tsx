import type { ReactNode } from "react";

interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Figures stand to the right. */
  numeric?: boolean;
  /** Never broken into lines: a number, a date. */
  oneLine?: boolean;
}

interface DataTableProps<T> {
  caption: string;
  /** The caption is read aloud but not shown, where a heading says the same. */
  quietCaption?: boolean;
  columns: Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Shown instead of a table without rows. */
  empty: ReactNode;
}

/** Rows of data; on a narrow screen each row becomes a block with the columns' titles in front. */
export function DataTable<T>({
  caption,
  quietCaption,
  columns,
  rows,
  keyOf,
  empty,
}: DataTableProps<T>) {
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <table className="data">
      <caption className={quietCaption ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, numeric }) => (
            <th key={title} scope="col" className={numeric ? "numeric" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, cell, numeric, oneLine }) => (
              <td
                key={title}
                data-title={title}
                className={numeric ? "numeric" : oneLine ? "one-line" : undefined}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
