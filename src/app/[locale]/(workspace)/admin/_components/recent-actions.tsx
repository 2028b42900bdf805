import { useTranslations } from 'next-intl';
import { AUDIT_ACTIONS } from '@/domain/registry';
import type { Overview } from '@/domain/system/api';
import { TimeText } from '@/ui/kit/time-text';

/** What the admin did last, in the words of the audit trail. */
export function RecentActions({ recent }: Pick<Overview, 'recent'>) {
  const t = useTranslations();
  if (recent.length === 0) return <p className="text-muted">{t('overview.recentNone')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {recent.map(({ id, at, action }) => {
        const known = AUDIT_ACTIONS.find((one) => one === action);
        return (
          <li key={id} className="py-2">
            {known === undefined ? t('access.other') : t(`access.actions.${known}`)}
            <span className="block text-small text-muted">
              <TimeText at={at} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
