import type { ReactNode } from 'react';

type Column = { title: string; end?: boolean };
type Props = { label: string; columns: readonly Column[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] };

/** Rows and columns at a desk; on a phone each row is a block in which every value stands beside its column's title. */
export function DataTable({ label, columns, rows }: Props) {
  return (
    <table aria-label={label} className="block w-full text-left md:table">
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="md:table-row">
          {columns.map(({ title, end }) => (
            <th
              key={title}
              scope="col"
              className={`border-b border-line py-2 pr-4 text-small text-muted ${end === true ? 'text-right' : ''}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map(({ key, cells }) => (
          <tr key={key} className="block border-b border-line py-3 hover:bg-tint md:table-row md:py-0">
            {cells.map((cell, i) => (
              <Cell key={columns[i]?.title} column={columns[i]} isFirst={i === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, isFirst, children }: { column: Column | undefined; isFirst: boolean; children: ReactNode }) {
  const label = isFirst
    ? ''
    : 'before:shrink-0 before:text-small before:text-muted before:content-[attr(data-label)] md:before:content-none';
  return (
    <td
      data-label={column?.title}
      className={`flex flex-wrap items-baseline justify-between gap-x-4 py-0.5 empty:hidden md:table-cell md:py-3 md:pr-4 md:align-top ${label} ${
        column?.end === true ? 'md:text-right' : ''
      }`}
    >
      {children}
    </td>
  );
}
