import { useLocale, useTranslations } from 'next-intl';
import type { medicineApi } from '@/domain/medicines/api';
import { PREGNANCY_ADVICE, SCHEDULES, TELE_LISTS, type Medicine } from '@/domain/medicines/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors, type FormFieldsOf } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { TextArea } from '@/ui/kit/text-area';

type Body = SentBodyOf<typeof medicineApi.change>;
type Props = { medicine: Medicine; errors: FormErrors | null };
type PartProps = { medicine: Medicine; fields: FormFieldsOf<Body> };

const NDPS = ['no', 'yes', 'precursor'] as const;
const EMPTY_BRANDS = 2;

/** Corrects an entry; every save is a version with its reason. */
export function MedicineForm({ medicine, errors }: Props) {
  const t = useTranslations('medicines');
  const fields = formFields<Body>(errors);
  const then = localePath(`/admin/medicines/${medicine.id}?saved`, useLocale());
  return (
    <Section title={t('edit')}>
      <form method="post" action={`/api/admin/medicines/${medicine.id}`} className="grid gap-6">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={then} />
        <input {...fields.hidden('version', medicine.version)} />
        <div className="grid gap-5 md:grid-cols-2">
          <Names medicine={medicine} fields={fields} />
          <Rules medicine={medicine} fields={fields} />
          <Advice medicine={medicine} fields={fields} />
        </div>
        <Brands medicine={medicine} fields={fields} />
        <label className="flex min-h-12 items-center gap-3">
          <input
            type="checkbox"
            name={fields.name('withdrawn')}
            value="true"
            defaultChecked={errors === null ? medicine.withdrawn : fields.choice('withdrawn').chosen.includes('true')}
            className="size-6"
          />
          {t('withdrawn')}
        </label>
        <div className="max-w-text">
          <TextArea {...fields.field('reason')} label={t('reason')} hint={t('reasonHint')} required maxLength={500} />
        </div>
        <Button className="justify-self-start">{t('save')}</Button>
      </form>
    </Section>
  );
}

function Names({ medicine, fields }: PartProps) {
  const t = useTranslations('medicines');
  return (
    <>
      <Field {...fields.field('generic', medicine.generic)} label={t('generic')} required maxLength={80} />
      <Field {...fields.field('strength', medicine.strength)} label={t('strength')} required maxLength={60} />
      <Field {...fields.field('form', medicine.form)} label={t('form')} required maxLength={60} />
      <Field {...fields.field('names.hi', medicine.names?.hi)} label={t('hi')} lang="hi" optional maxLength={120} />
      <Field {...fields.field('names.pa', medicine.names?.pa)} label={t('pa')} lang="pa" optional maxLength={120} />
      <Field {...fields.field('uses', medicine.uses)} label={t('uses')} required maxLength={200} />
    </>
  );
}

function Rules({ medicine, fields }: PartProps) {
  const t = useTranslations('medicines');
  return (
    <>
      <Select
        {...fields.field('schedule', medicine.schedule)}
        label={t('schedule')}
        options={SCHEDULES.map((value) => ({ value, label: t(`schedules.${value}`) }))}
      />
      <Select
        {...fields.field('teleList', medicine.teleList)}
        label={t('teleList')}
        options={TELE_LISTS.map((value) => ({ value, label: t(`teleLists.${value}`) }))}
      />
      <Select
        {...fields.field('ndps', medicine.ndps)}
        label={t('ndps')}
        options={NDPS.map((value) => ({ value, label: t(`ndpses.${value}`) }))}
      />
    </>
  );
}

function Advice({ medicine, fields }: PartProps) {
  const t = useTranslations('medicines');
  return (
    <>
      <Select
        {...fields.field('pregnancy', medicine.pregnancy)}
        label={t('pregnancy')}
        options={PREGNANCY_ADVICE.map((value) => ({ value, label: t(`pregnancies.${value}`) }))}
      />
      <Field {...fields.field('adultDailyMax', medicine.adultDailyMax)} label={t('adultDailyMax')} optional maxLength={80} />
      <Field {...fields.field('paediatric', medicine.paediatric)} label={t('paediatric')} optional maxLength={120} />
      <Field
        {...fields.field('reviewedBy', medicine.reviewedBy)}
        label={t('reviewedBy')}
        hint={t('reviewedHint')}
        optional
        maxLength={120}
      />
    </>
  );
}

function Brands({ medicine, fields }: PartProps) {
  const t = useTranslations('medicines');
  const { name, chosen } = fields.choices('brands', medicine.brands);
  const shown = [...chosen, ...Array.from({ length: EMPTY_BRANDS }, () => '')];
  return (
    <fieldset>
      <legend className="font-semibold">{t('brands')}</legend>
      <p className="mb-2 text-small text-muted">{t('brandsHint')}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {shown.map((brand, i) => (
          <input
            key={`${String(i)} ${brand}`}
            name={name}
            defaultValue={brand}
            aria-label={t('brands')}
            maxLength={60}
            className={INPUT_LOOK}
          />
        ))}
      </div>
    </fieldset>
  );
}
