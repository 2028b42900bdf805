import { useLocale, useTranslations } from 'next-intl';
import type { familyApi } from '@/domain/family/api';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';

type Props = {
  /** For whom the viewer may invite; without a name the viewer. */
  people: readonly { id: string; name: string | null }[];
  today: string;
  formKey: string;
  formErrors: FormErrors | null;
};

/** What somebody may see and do, and until when. */
export function InviteForm({ people, today, formKey, formErrors }: Props) {
  const t = useTranslations('family');
  const { field, choice, choices } = formFields<SentBodyOf<typeof familyApi.invite>>(formErrors);
  const locale = useLocale();
  const hasChildren = people.some(({ name }) => name !== null);
  if (people.length === 0) return <Notice>{t('helpersNone')}</Notice>;
  return (
    <form method="post" action="/api/users/family/invitations" className="grid max-w-text gap-6">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="_then" value={localePath('/family/invite?code={code}', locale)} />
      {hasChildren && (
        <>
          <Choice
            {...choice('patientId', people[0]?.id)}
            legend={t('inviteFor')}
            required
            options={people.map(({ id, name }) => ({ value: id, label: name ?? t('inviteMyself') }))}
          />
          <Choice
            {...choice('kind', 'caregiver')}
            legend={t('inviteAs')}
            options={[
              { value: 'caregiver', label: t('asCaregiver'), hint: t('asCaregiverHint') },
              { value: 'guardian', label: t('asGuardian'), hint: t('asGuardianHint') },
            ]}
          />
        </>
      )}
      <Choice
        {...choices('scopes', ['appointments'])}
        kind="many"
        legend={t('inviteWhat')}
        options={CARE_SCOPES.map((scope) => ({ value: scope, label: t(`scopes.${scope}`), hint: t(`scopeHints.${scope}`) }))}
      />
      <Field {...field('expiresOn')} type="date" label={t('inviteUntil')} hint={t('inviteUntilHint')} optional min={today} />
      <ActionBar>
        <Button icon={<Icon name="key-round" className="size-5 shrink-0" />}>{t('inviteMake')}</Button>
      </ActionBar>
    </form>
  );
}
