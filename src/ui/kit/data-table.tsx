import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import type { ColumnSort } from './list-view';
import { Icon } from './icon';

type Column = {
  title: string;
  /** Numbers stand at the end of their cell. */
  end?: boolean;
  /** The title is the link that sorts by this column. */
  sort?: ColumnSort;
  /** What can be done with a row: the title is for those who hear the page. */
  isActions?: boolean;
};
type Props = { caption: string; columns: readonly Column[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] };

/**
 * Rows and columns where there is room for them; elsewhere each row is a block in which every value stands beside its column's title, and the titles
 * that sort stand in a line above.
 */
export function DataTable({ caption, columns, rows }: Props) {
  const t = useTranslations('kit');
  const isSortable = columns.some(({ sort }) => sort !== undefined);
  return (
    <div className="@container overflow-x-auto">
      <table className="block w-full text-left @min-[31rem]:table">
        <caption className="sr-only">{caption}</caption>
        <thead className={isSortable ? 'block border-b border-line @min-[31rem]:table-header-group' : '@max-[31rem]:sr-only'}>
          <tr
            data-label={isSortable ? t('sortBy') : undefined}
            className="flex flex-wrap items-center gap-x-4 text-small text-muted before:content-[attr(data-label)] @min-[31rem]:table-row @min-[31rem]:before:content-none"
          >
            {columns.map((column) => (
              <Head key={column.title} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="block @min-[31rem]:table-row-group">
          {rows.map(({ key, cells }) => (
            <tr key={key} className="block border-b border-line py-3 hover:bg-tint @min-[31rem]:table-row @min-[31rem]:py-0">
              {cells.map((cell, i) => (
                <Cell key={columns[i]?.title} column={columns[i]} isFirst={i === 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const SORT_ICONS = { asc: 'arrow-up', desc: 'arrow-down', none: 'chevrons-up-down' } as const;

function Head({ column: { title, end, sort, isActions } }: { column: Column }) {
  const look = `border-line py-2 text-small font-semibold text-muted @min-[31rem]:border-b @min-[31rem]:pr-4 ${end === true ? '@min-[31rem]:text-right' : ''}`;
  if (sort === undefined) {
    return (
      <th scope="col" className={`@max-[31rem]:sr-only ${look}`}>
        {isActions === true ? <span className="sr-only">{title}</span> : title}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={sort.order === null ? undefined : ARIA_SORT[sort.order]} className={`${look} @min-[31rem]:py-0`}>
      <Link
        href={sort.href}
        className="inline-flex min-h-12 items-center gap-1.5 text-act underline-offset-4 hover:underline [th[aria-sort]>&]:text-ink"
      >
        {title}
        <Icon name={SORT_ICONS[sort.order ?? 'none']} className="size-4 shrink-0" />
      </Link>
    </th>
  );
}

function Cell({ column, isFirst, children }: { column: Column | undefined; isFirst: boolean; children: ReactNode }) {
  const isLabelled = !isFirst && column?.isActions !== true;
  const label = isLabelled
    ? 'before:shrink-0 before:text-small before:text-muted before:content-[attr(data-label)] @min-[31rem]:before:content-none'
    : '';
  const end = column?.end === true || column?.isActions === true;
  return (
    <td
      data-label={column?.title}
      className={`flex flex-wrap items-baseline justify-between gap-x-4 py-0.5 @max-[31rem]:empty:hidden @min-[31rem]:table-cell @min-[31rem]:py-1.5 @min-[31rem]:pr-4 @min-[31rem]:align-middle ${label} ${
        end ? '@min-[31rem]:text-right' : ''
      }`}
    >
      {children}
    </td>
  );
}
