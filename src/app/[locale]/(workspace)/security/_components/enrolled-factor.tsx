import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/ui/kit/notice';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = { factor: { since: string | null; recoveryCodesLeft: number }; children: ReactNode };

/** From this number on the codes that are left are few. */
const FEW = 3;

/** The enrolled second factor: since when, and how many recovery codes are left. */
export function EnrolledFactor({ factor: { since, recoveryCodesLeft }, children }: Props) {
  const t = useTranslations('security');
  const left = t('codesLeft', { count: recoveryCodesLeft });
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <Status kind="good">{t('on')}</Status>
        {since !== null && (
          <span>
            {t('since')} <TimeText at={since} />
          </span>
        )}
      </p>
      <div className="mt-3">{recoveryCodesLeft <= FEW ? <Notice kind="needs">{left}</Notice> : <p>{left}</p>}</div>
      {children}
    </>
  );
}
