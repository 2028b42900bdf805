import { useTranslations } from 'next-intl';
import { Notice } from '@/ui/kit/notice';
import { TimeText } from '@/ui/kit/time-text';

type Props = { reset: { by: string; madeAt: string; usedAt: string | null } | null };

/** Who made a code for a new password for this account, and whether it was used. */
export function LastReset({ reset }: Props) {
  const t = useTranslations('sessions');
  if (reset === null) return null;
  return (
    <div className="mb-5">
      <Notice kind="needs">
        <p>
          {t('resetMade', { by: reset.by })} <TimeText at={reset.madeAt} />
        </p>
        {reset.usedAt !== null && (
          <p>
            {t('resetUsed')} <TimeText at={reset.usedAt} />
          </p>
        )}
        <p>{t('resetAdvice')}</p>
      </Notice>
    </div>
  );
}
