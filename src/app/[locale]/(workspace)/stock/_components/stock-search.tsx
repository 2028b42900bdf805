import { useTranslations } from 'next-intl';
import { Field } from '@/ui/kit/field';
import { FilterForm } from '@/ui/kit/filter-form';
import type { ListView } from '@/ui/kit/list-view';

/** Finds a row, or a medicine to add. */
export function StockSearch({ view }: { view: Pick<ListView, 'path' | 'filters' | 'kept'> }) {
  const t = useTranslations('stock');
  return (
    <FilterForm view={view} keeps={{ state: view.filters['state'] }}>
      <Field name="q" defaultValue={view.filters['q']} type="search" label={t('search')} hint={t('searchHint')} maxLength={100} />
    </FilterForm>
  );
}
