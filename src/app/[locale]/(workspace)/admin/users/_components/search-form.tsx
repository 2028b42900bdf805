import { useLocale, useTranslations } from 'next-intl';
import type { UserQuery } from '@/domain/accounts/admin-api';
import type { Role } from '@/domain/shared/principal';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';

/** Searches people by name or identifier within the selected role. */
export function SearchForm({ q, role }: { q: string; role: Role | undefined }) {
  const t = useTranslations('admin');
  const { field, hidden } = formFields<UserQuery>(null);
  return (
    <form method="get" action={localePath('/admin/users', useLocale())} className="mb-6 flex max-w-text flex-wrap items-end gap-3">
      {role !== undefined && <input {...hidden('role', role)} />}
      <div className="grow basis-60">
        <Field {...field('q', q)} type="search" label={t('search')} hint={t('searchHint')} maxLength={200} />
      </div>
      <Button icon={<Icon name="search" className="size-5" />}>{t('find')}</Button>
    </form>
  );
}
