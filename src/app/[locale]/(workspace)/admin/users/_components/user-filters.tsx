import { useTranslations } from 'next-intl';
import type { UserQuery } from '@/domain/accounts/admin-api';
import type { Role } from '@/domain/shared/principal';
import { formFields } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { FilterForm } from '@/ui/kit/filter-form';
import type { ListView } from '@/ui/kit/list-view';
import { Select } from '@/ui/kit/select';

/** Searches people by name or identifier, within the role whose tab is open. */
export function UserFilters({ view, role }: { view: ListView<'createdAt'>; role: Role | undefined }) {
  const t = useTranslations('admin');
  const { field } = formFields<UserQuery>(null);
  const states = (['active', 'suspended'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <FilterForm view={view} keeps={{ role }}>
      <Field {...field('q', view.filters['q'])} type="search" label={t('search')} hint={t('searchHint')} maxLength={200} />
      <Select {...field('status', view.filters['status'])} label={t('status')} emptyLabel={t('anyStatus')} options={states} />
    </FilterForm>
  );
}
