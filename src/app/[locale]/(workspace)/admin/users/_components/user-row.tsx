import type { AdminUser } from '@/domain/accounts/admin-api';
import { useTranslations } from 'next-intl';
import { phoneForReading } from '@/domain/shared/phone';
import { RoleIcon } from '@/ui/kit/role-icon';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';

/** One account: name, role, and whether it is suspended. */
export function UserRow({ user }: { user: AdminUser }) {
  const t = useTranslations();
  return (
    <Row
      href={`/admin/users/${user.id}`}
      start={<RoleIcon role={user.role} className="mt-0.5 size-7 shrink-0 text-act" />}
      title={user.name}
      end={
        <span className="flex flex-wrap gap-2">
          {user.role === 'doctor' && !user.verified && <Status kind="waiting">{t('admin.notChecked')}</Status>}
          {user.status === 'suspended' && <Status kind="danger">{t('admin.suspended')}</Status>}
        </span>
      }
    >
      <p>{t(`roles.${user.role}`)}</p>
      <p className="break-all">
        {[user.email, user.phone && phoneForReading(user.phone)].filter((text) => text !== undefined).join(' · ')}
      </p>
    </Row>
  );
}
