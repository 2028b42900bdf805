import type { MembershipRole } from '@/domain/shared/relationships';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';

type Props = { orgId: string; roles: readonly MembershipRole[]; formKey: string; back: FormErrors | null };

/** Adds a person with an account. */
export function AddMemberForm({ orgId, roles, formKey, back }: Props) {
  const t = useTranslations();
  return (
    <Section title={t('clinic.addTitle')} lead={t('clinic.addLead')}>
      <form method="post" action={`/api/organisations/${orgId}/members`} className="grid max-w-text justify-items-start gap-5 *:w-full">
        <input type="hidden" name="_then" value={localePath(`/clinic/${orgId}?done=added`, useLocale())} />
        <input type="hidden" name="_key" value={formKey} />
        <Field
          name="identifier"
          label={t('clinic.identifier')}
          defaultValue={fieldValue(back, 'identifier')}
          errorCode={errorAt(back, 'identifier')}
          required
          maxLength={254}
          autoComplete="off"
        />
        <Choice
          name="role"
          legend={t('clinic.as')}
          required
          chosen={[fieldValue(back, 'role', roles[0])]}
          errorCode={errorAt(back, 'role')}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <Button className="w-auto!">{t('clinic.add')}</Button>
      </form>
    </Section>
  );
}
