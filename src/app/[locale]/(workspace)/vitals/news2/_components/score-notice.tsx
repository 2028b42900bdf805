import { useTranslations } from 'next-intl';
import type { News2 } from '@/domain/vitals/news2';
import { Facts } from '@/ui/kit/facts';
import { Notice } from '@/ui/kit/notice';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';

const KINDS = { routine: 'info', ward: 'info', urgent: 'needs', emergency: 'danger' } as const;

/** The score with its parts and what it asks for, or why there is none. */
export function ScoreNotice({ score }: { score: News2 }) {
  const t = useTranslations('vitals.news2');
  if (score.state === 'not-valid') return <Notice title={t('notValid')}>{t(`reasons.${score.reason}`)}</Notice>;
  if (score.state === 'incomplete') {
    return (
      <Notice title={t('incomplete')}>
        <p>{t('incompleteText')}</p>
        <ul className="list-disc pl-6">
          {score.missing.map((part) => (
            <li key={part}>{t(`parts.${part}`)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const { total, parts, action } = score;
  return (
    <>
      <Notice kind={KINDS[action]} title={t('total', { total })}>
        <p>{t(`actions.${action}`)}</p>
        {action === 'emergency' && (
          <div className="mt-3">
            <EmergencyNumbers />
          </div>
        )}
      </Notice>
      <div className="mt-4">
        <Facts facts={parts.map(({ part, points }) => ({ term: t(`parts.${part}`), value: t('points', { points }) }))} />
      </div>
    </>
  );
}
