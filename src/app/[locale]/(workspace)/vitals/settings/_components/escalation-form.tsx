import { useTranslations } from 'next-intl';
import type { SaveEscalationBody, SettingsView } from '@/domain/vitals/settings-api';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Select } from '@/ui/kit/select';
import { TimesFields } from '@/ui/vitals/times-fields';

type Props = { settings: SettingsView; errors: FormErrors | null; then: string };

/** Who of the family is told first, and after how many minutes. */
export function EscalationForm({ settings: { patientId, caregivers, escalation, times, version }, errors, then }: Props) {
  const t = useTranslations('vitals.settings');
  const { field, hidden, name, group } = formFields<SaveEscalationBody>(errors);
  const people = caregivers.map((one) => ({ value: one.id, label: one.name }));
  return (
    <form method="post" action="/api/vitals/settings/escalation" className="grid max-w-text gap-4">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={then} />
      <input {...hidden('patientId', patientId)} />
      <input {...hidden('version', version)} />
      {caregivers.length === 0 && <p className="text-muted">{t('nobody')}</p>}
      {caregivers.length === 1 && <p className="font-semibold">{caregivers[0]?.name}</p>}
      {caregivers.length > 1 &&
        caregivers.map(({ id }, nth) => (
          <Select
            key={id}
            name={name('caregiverOrder')}
            label={t('place', { nth: nth + 1 })}
            options={people}
            defaultValue={id}
            errorCode={field('caregiverOrder').errorCode}
          />
        ))}
      <details open={escalation !== undefined}>
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t('times')}</summary>
        <p className="mb-3 text-small text-muted">{t('ownTimes')}</p>
        <div className="grid gap-4">
          <TimesFields known={escalation} usual={times} field={group('escalation').field} />
        </div>
      </details>
      <Button className="justify-self-start">{t('save')}</Button>
    </form>
  );
}
