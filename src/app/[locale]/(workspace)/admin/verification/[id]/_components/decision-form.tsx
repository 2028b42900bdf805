import { useLocale, useTranslations } from 'next-intl';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { localePath } from '@/i18n/locale-path';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';
import { TextArea } from '@/ui/kit/text-area';

type Props = { doctor: DoctorProfile; back: FormErrors | null };

/** Approves or rejects, with a note, the profile version this page was rendered from. */
export function DecisionForm({ doctor, back }: Props) {
  const t = useTranslations('admin');
  return (
    <Section title={t('decideTitle')}>
      <form method="post" action={`/api/admin/doctors/${doctor.id}/verify`} className="grid max-w-text gap-4">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath('/admin/verification?done={verification}', useLocale())} />
        <input type="hidden" name="version" value={doctor.version} />
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          optional
          maxLength={1000}
          defaultValue={fieldValue(back, 'note')}
          errorCode={errorAt(back, 'note')}
        />
        <div className="flex flex-wrap gap-3">
          {doctor.verification !== 'approved' && (
            <Button name="decision" value="approved">
              {t('approve')}
            </Button>
          )}
          {doctor.verification !== 'rejected' && (
            <Button kind="danger" name="decision" value="rejected">
              {t('reject')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
