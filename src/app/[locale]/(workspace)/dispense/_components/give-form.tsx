import { useTranslations } from 'next-intl';
import type { DispenseBody } from '@/domain/prescriptions/dispense-api';
import type { RxCard } from '@/domain/prescriptions/views';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';

type Props = { rx: RxCard; code: string; errors: FormErrors | null; then: string; formKey: string };

/** What is handed over now, item by item; what is left empty is not given. */
export function GiveForm({ rx, code, errors, then, formKey }: Props) {
  const t = useTranslations('prescriptions');
  const rows = formFields<DispenseBody>(errors).rows('items');
  return (
    <Section title={t('giveTitle')}>
      <form method="post" action={`/api/prescriptions/${rx.id}/dispense`} className="grid max-w-text gap-5">
        <input type="hidden" name="_key" value={formKey} />
        <input type="hidden" name="_then" value={then} />
        <input type="hidden" name="_keep" value="1" />
        <input type="hidden" name="code" value={code} />
        <Notice>{t('noSubstitute')}</Notice>
        {rx.items.map((item, place) => {
          const left = rx.left[place] ?? 0;
          if (left === 0) return null;
          const medicine = `${item.generic.toLocaleUpperCase('en')} ${item.strength ?? ''}`.trim();
          return (
            <div key={place} className="grid items-end gap-3 sm:grid-cols-[2fr_1fr]">
              <input type="hidden" name={rows.marker(place, 'item')} value={place} />
              <Field
                name={rows.name(place, 'quantity')}
                label={t('giveQuantity', { medicine, left })}
                type="number"
                inputMode="numeric"
                min={1}
                max={left}
                defaultValue={left}
              />
              <Field name={rows.marker(place, 'batch')} label={t('giveBatch')} maxLength={40} autoComplete="off" optional />
            </div>
          );
        })}
        <Button wide icon={<Icon name="circle-check" className="size-5 shrink-0" />}>
          {t('give')}
        </Button>
      </form>
    </Section>
  );
}
