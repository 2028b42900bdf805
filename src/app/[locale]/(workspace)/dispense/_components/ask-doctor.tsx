import { useLocale, useTranslations } from 'next-intl';
import { CHANGE_REASONS } from '@/domain/prescriptions/change-request';
import type { RxCard } from '@/domain/prescriptions/views';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Select } from '@/ui/kit/select';
import { TextArea } from '@/ui/kit/text-area';
import { OfferedMedicine } from './offered-medicine';

type Props = { rx: Pick<RxCard, 'id' | 'items' | 'left'>; code: string; formKey: string };

/** A pharmacist may not substitute: they ask the doctor, with what they have in its place. */
export function AskDoctor({ rx, code, formKey }: Props) {
  const t = useTranslations('changeRequests');
  const options = rx.items.flatMap(({ generic, strength }, place) =>
    rx.left[place] === 0 ? [] : [{ value: String(place), label: [generic, strength].filter(Boolean).join(' ') }],
  );
  return (
    <details className="mt-6 border-t border-line pt-4">
      <summary className="flex min-h-12 items-center font-semibold text-act">{t('ask')}</summary>
      <form method="post" action={`/api/prescriptions/${rx.id}/change-requests`} className="grid max-w-text gap-4 pb-4">
        <input type="hidden" name="_key" value={formKey} />
        <input type="hidden" name="_then" value={localePath('/dispense/questions?asked=1', useLocale())} />
        <input type="hidden" name="_keep" value="1" />
        <input type="hidden" name="code" value={code} />
        <p className="text-muted">{t('askText')}</p>
        <Select name="item" label={t('item')} options={options} />
        <Select name="reason" label={t('reason')} options={CHANGE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
        <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={2} maxLength={500} optional />
        <OfferedMedicine label={t('offered')} hint={t('offeredHint')} />
        <Button kind="quiet" className="w-auto! justify-self-start">
          {t('send')}
        </Button>
      </form>
    </details>
  );
}
