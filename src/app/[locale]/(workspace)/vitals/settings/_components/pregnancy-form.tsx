import { useTranslations } from 'next-intl';
import type { SavePregnancyBody, SettingsView } from '@/domain/vitals/settings-api';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';

/** Whether the patient is pregnant: other limits apply then. */
export function PregnancyForm({ settings: { patientId, isPregnant, version }, then }: { settings: SettingsView; then: string }) {
  const t = useTranslations('vitals.settings');
  const { choice, hidden } = formFields<SavePregnancyBody>(null);
  return (
    <form method="post" action="/api/vitals/settings/pregnancy" className="grid max-w-text justify-items-start gap-4 *:w-full">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={then} />
      <input {...hidden('patientId', patientId)} />
      <input {...hidden('version', version)} />
      <Choice
        {...choice('isPregnant', String(isPregnant))}
        legend={t('pregnancy')}
        options={[
          { value: 'true', label: t('pregnant') },
          { value: 'false', label: t('notPregnant') },
        ]}
      />
      <Button kind="quiet" className="w-auto!">
        {t('save')}
      </Button>
    </form>
  );
}
