import { useLocale, useTranslations } from 'next-intl';
import type { appointmentApi, AppointmentView } from '@/domain/appointments/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { TextArea } from '@/ui/kit/text-area';
import { Icon } from '@/ui/kit/icon';

type Props = { visit: AppointmentView; formKey: string; formErrors: FormErrors | null };

const REASON_MAX = 500;

/** Cancelling takes two presses, the second after an explanation; works without JavaScript. */
export function CancelForm({ visit, formKey, formErrors }: Props) {
  const t = useTranslations('appointments');
  const { id, version } = visit;
  const { field, hidden, errorOf } = formFields<SentBodyOf<typeof appointmentApi.cancel>>(formErrors);
  return (
    <details className="group border-t border-line" open={errorOf('reason') !== undefined}>
      <summary className="flex min-h-14 list-none items-center gap-3 font-semibold text-danger [&::-webkit-details-marker]:hidden">
        {t('cancel')}
        <Icon name="chevron-right" className="ml-auto size-6 group-open:rotate-90" />
      </summary>
      <form method="post" action={`/api/appointments/${id}/cancel`} className="grid max-w-text gap-4 pb-5">
        <p className="text-muted">{t('cancelText')}</p>
        <input type="hidden" name="_key" value={formKey} />
        <input {...hidden('version', version)} />
        <input type="hidden" name="_then" value={localePath(`/appointments/${id}?done=cancelled`, useLocale())} />
        <TextArea {...field('reason')} label={t('cancelReason')} optional rows={2} maxLength={REASON_MAX} />
        <div>
          <Button kind="danger">{t('cancelConfirm')}</Button>
        </div>
      </form>
    </details>
  );
}
