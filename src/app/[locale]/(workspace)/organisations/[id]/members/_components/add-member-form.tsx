import type { organisationApi } from '@/domain/organisations/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { MembershipRole } from '@/domain/shared/relationships';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';

type Props = { orgId: string; roles: readonly MembershipRole[]; formKey: string; formErrors: FormErrors | null };

/** Adds a person with an account. */
export function AddMemberForm({ orgId, roles, formKey, formErrors }: Props) {
  const t = useTranslations();
  const { field, choice } = formFields<SentBodyOf<typeof organisationApi.addMember>>(formErrors);
  return (
    <Section title={t('organisations.addTitle')} lead={t('organisations.addLead')}>
      <form method="post" action={`/api/organisations/${orgId}/members`} className="grid max-w-text justify-items-start gap-5 *:w-full">
        <input type="hidden" name="_then" value={localePath(`/organisations/${orgId}/members?done={state}`, useLocale())} />
        <input type="hidden" name="_key" value={formKey} />
        <Field {...field('identifier')} label={t('organisations.identifier')} required maxLength={254} autoComplete="off" />
        <Choice
          {...choice('role', roles[0])}
          legend={t('organisations.as')}
          required
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <Button className="w-auto!">{t('organisations.add')}</Button>
      </form>
    </Section>
  );
}
