import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Icon } from '@/ui/kit/icon';
import { PostButton } from '@/ui/kit/post-button';

type Props = { prescriptionId: string; patientId: string };

/** One press plans the medicines of a prescription, with reminders at their times. */
export function PlanPrescription({ prescriptionId, patientId }: Props) {
  const t = useTranslations('medications.fromPrescription');
  return (
    <div className="mt-6 max-w-text border-t border-line pt-6">
      <p className="mb-4 text-muted">{t('text')}</p>
      <PostButton
        kind="main"
        action="/api/medications/from-prescription"
        then={localePath(`/medications?for=${patientId}`, useLocale())}
        name={t('button')}
        icon={<Icon name="bell-ring" className="size-5 shrink-0" />}
        fields={{ prescriptionId }}
      >
        {t('button')}
      </PostButton>
    </div>
  );
}
