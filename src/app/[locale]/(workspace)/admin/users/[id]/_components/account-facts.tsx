import type { AdminUserPage } from '@/domain/accounts/admin-api';
import { useTranslations } from 'next-intl';
import { phoneForReading } from '@/domain/shared/phone';
import { Facts } from '@/ui/kit/facts';
import { Section } from '@/ui/kit/section';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

/** The facts of an account; of a patient nothing more. */
export function AccountFacts({ user }: { user: AdminUserPage }) {
  const t = useTranslations();
  const isActive = user.status === 'active';
  return (
    <Section title={t('admin.facts')}>
      <Facts
        facts={[
          { term: t('admin.role'), value: t(`roles.${user.role}`) },
          {
            term: t('admin.status'),
            value: <Status kind={isActive ? 'good' : 'danger'}>{t(isActive ? 'admin.active' : 'admin.suspended')}</Status>,
          },
          { term: t('admin.reasonGiven'), value: isActive ? undefined : user.statusReason },
          { term: t('admin.email'), value: user.email === undefined ? undefined : <span className="break-all">{user.email}</span> },
          { term: t('admin.phone'), value: user.phone && phoneForReading(user.phone) },
          { term: t('admin.language'), value: <span lang={user.locale}>{t(`shell.languages.${user.locale}`)}</span> },
          { term: t('admin.since'), value: <TimeText at={user.createdAt} /> },
          { term: t('admin.licence'), value: user.pharmacy?.licenceNumber },
          {
            term: t('admin.worksAt'),
            value: user.memberships.map(({ organisationName, role }) => `${organisationName} (${t(`roles.${role}`)})`).join(', '),
          },
        ]}
      />
    </Section>
  );
}
