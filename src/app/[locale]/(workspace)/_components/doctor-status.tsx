import { useTranslations } from 'next-intl';
import type { Verification } from '@/domain/people/doctor-profile';
import { Notice } from '@/ui/kit/notice';

type Props = { verification: Verification | undefined; note: string | undefined };

const KINDS = { pending: 'info', approved: 'done', rejected: 'danger' } as const;

/** Where the check of a doctor's registration stands, and what the admin wrote. */
export function DoctorStatus({ verification, note }: Props) {
  const t = useTranslations('doctor');
  if (verification === undefined) return null;
  return (
    <Notice kind={KINDS[verification]} title={t(`${verification}Title`)}>
      {note !== undefined && note !== '' && <p className="mb-1 font-medium">{t('note', { note })}</p>}
      {t(`${verification}Text`)}
    </Notice>
  );
}
