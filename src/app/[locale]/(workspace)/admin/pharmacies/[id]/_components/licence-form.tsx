import { useLocale, useTranslations } from 'next-intl';
import type { pharmacyApi, PharmacyPage } from '@/domain/pharmacies/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Facts } from '@/ui/kit/facts';
import { Section } from '@/ui/kit/section';
import { TextArea } from '@/ui/kit/text-area';

type Props = { pharmacy: PharmacyPage & { version: number }; errors: FormErrors | null };

/** Says whether the licence number is right, of the version this page was rendered from. */
export function LicenceForm({ pharmacy, errors }: Props) {
  const t = useTranslations('adminPharmacies');
  const { field, hidden, name } = formFields<SentBodyOf<typeof pharmacyApi.verify>>(errors);
  const { id, licence, licenceNumber, licenceNote, version } = pharmacy;
  return (
    <Section title={t('checkTitle')} lead={t('checkLead')}>
      <Facts
        facts={[
          { term: t('licenceNumber'), value: <span className="font-semibold">{licenceNumber}</span> },
          { term: t('note'), value: licenceNote },
        ]}
      />
      <form method="post" action={`/api/admin/pharmacies/${id}/verify`} className="mt-4 grid max-w-text gap-4">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath(`/admin/pharmacies/${id}?saved`, useLocale())} />
        <input {...hidden('version', version)} />
        <TextArea {...field('note')} label={t('note')} hint={t('noteHint')} optional maxLength={500} />
        <div className="flex flex-wrap gap-3">
          {licence !== 'approved' && (
            <Button name={name('decision')} value="approved">
              {t('approve')}
            </Button>
          )}
          {licence !== 'rejected' && (
            <Button kind="danger" name={name('decision')} value="rejected">
              {t('reject')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
