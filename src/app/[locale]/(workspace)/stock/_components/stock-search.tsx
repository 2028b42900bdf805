import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';

/** Finds a row, or a medicine to add. */
export function StockSearch({ q }: { q: string }) {
  const t = useTranslations('stock');
  return (
    <form method="get" action={localePath('/stock', useLocale())} className="mb-5 flex max-w-text flex-wrap items-end gap-3">
      <div className="grow basis-60">
        <Field name="q" defaultValue={q} type="search" label={t('search')} hint={t('searchHint')} maxLength={100} />
      </div>
      <Button icon={<Icon name="search" className="size-5" />}>{t('find')}</Button>
    </form>
  );
}
