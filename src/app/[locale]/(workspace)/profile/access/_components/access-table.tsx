import { useTranslations } from 'next-intl';
import { AUDIT_ACTIONS } from '@/domain/registry';
import { Who } from '@/ui/audit/access-row';
import type { Run } from '@/ui/audit/in-runs';
import { DataTable } from '@/ui/kit/data-table';
import { TimeText } from '@/ui/kit/time-text';

/** Accesses, the newest first: who, what, how often in succession, and when last. */
export function AccessTable({ runs, caption }: { runs: readonly Run[]; caption: string }) {
  const t = useTranslations('access');
  const columns = [
    { title: t('columns.who') },
    { title: t('columns.what') },
    { title: t('columns.times'), end: true },
    { title: t('columns.when') },
  ];
  const rows = runs.map(({ newest: { id, actor, action, at }, count }) => {
    const known = AUDIT_ACTIONS.find((one) => one === action);
    return {
      key: id,
      cells: [
        <span key="who" className="font-semibold">
          <Who actor={actor} />
        </span>,
        known === undefined ? t('other') : t(`actions.${known}`),
        count,
        <TimeText key="when" at={at} />,
      ],
    };
  });
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}
