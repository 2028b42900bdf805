import { useTranslations } from 'next-intl';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';

type Props = { verification: DoctorProfile['verification'] | undefined; note: string | undefined; hasHours: boolean };

/** What a doctor must still do before patients can book them; nothing for a bookable one. */
export function VerificationNotice({ verification, note, hasHours }: Props) {
  const t = useTranslations('doctor');
  if (verification === undefined) {
    return (
      <Notice kind="needs" title={t('missingTitle')} action={<LinkButton href="/profile">{t('fillIn')}</LinkButton>}>
        {t('missingText')}
      </Notice>
    );
  }
  if (verification === 'rejected') {
    return (
      <Notice kind="danger" title={t('rejectedTitle')} action={<LinkButton href="/profile">{t('correct')}</LinkButton>}>
        {note !== undefined && note !== '' && <p className="mb-1 font-medium">{t('note', { note })}</p>}
        {t('rejectedText')}
      </Notice>
    );
  }
  if (verification === 'pending') return <Pending hasHours={hasHours} />;
  if (hasHours) return null;
  return (
    <Notice kind="needs" title={t('noHoursTitle')} action={<LinkButton href="/availability">{t('setHours')}</LinkButton>}>
      {t('noHoursText')}
    </Notice>
  );
}

function Pending({ hasHours }: { hasHours: boolean }) {
  const t = useTranslations('doctor');
  const action = hasHours ? undefined : <LinkButton href="/availability">{t('setHours')}</LinkButton>;
  return (
    <Notice kind="info" title={t('pendingTitle')} action={action}>
      {t('pendingText')}
    </Notice>
  );
}
