import { useLocale, useTranslations } from 'next-intl';
import type { peopleApi } from '@/domain/people/api';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';
import { TextArea } from '@/ui/kit/text-area';

type Props = { doctor: DoctorProfile; formErrors: FormErrors | null };

/** Approves or rejects, with a note, the profile version this page was rendered from. */
export function DecisionForm({ doctor, formErrors }: Props) {
  const t = useTranslations('admin');
  const { field, hidden, name } = formFields<SentBodyOf<typeof peopleApi.verifyDoctor>>(formErrors);
  return (
    <Section title={t('decideTitle')}>
      <form method="post" action={`/api/admin/doctors/${doctor.id}/verify`} className="grid max-w-text gap-4">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath('/admin/verification?done={verification}', useLocale())} />
        <input {...hidden('version', doctor.version)} />
        <TextArea {...field('note')} label={t('note')} hint={t('noteHint')} optional maxLength={1000} />
        <div className="flex flex-wrap gap-3">
          {doctor.verification !== 'approved' && (
            <Button name={name('decision')} value="approved">
              {t('approve')}
            </Button>
          )}
          {doctor.verification !== 'rejected' && (
            <Button kind="danger" name={name('decision')} value="rejected">
              {t('reject')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
