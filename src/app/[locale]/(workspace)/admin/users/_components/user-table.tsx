import { useTranslations } from 'next-intl';
import type { AdminUser } from '@/domain/accounts/admin-api';
import { phoneForReading } from '@/domain/shared/phone';
import { DataTable } from '@/ui/kit/data-table';
import type { ListView } from '@/ui/kit/list-view';
import { Status } from '@/ui/kit/status';
import { TableLink } from '@/ui/kit/table-link';
import { TimeText } from '@/ui/kit/time-text';

/** Accounts: name, role, how they are reached, since when, and whether they are suspended. */
export function UserTable({ users, view }: { users: readonly AdminUser[]; view: ListView<'createdAt'> }) {
  const t = useTranslations();
  const columns = [
    { title: t('admin.name') },
    { title: t('admin.role') },
    { title: t('admin.contact') },
    { title: t('admin.since'), sort: view.sortBy('createdAt') },
    { title: t('admin.status') },
  ];
  const rows = users.map(({ id, name, role, email, phone, createdAt, status, verified }) => ({
    key: id,
    cells: [
      <TableLink key="name" href={`/admin/users/${id}`}>
        {name}
      </TableLink>,
      t(`roles.${role}`),
      <span key="contact" className="break-all">
        {[email, phone && phoneForReading(phone)].filter((text) => text !== undefined).join(' · ')}
      </span>,
      <TimeText key="since" at={createdAt} />,
      <span key="status" className="inline-flex flex-wrap gap-2">
        {status === 'suspended' ? <Status kind="danger">{t('admin.suspended')}</Status> : <Status kind="good">{t('admin.active')}</Status>}
        {role === 'doctor' && !verified && <Status kind="waiting">{t('admin.notChecked')}</Status>}
      </span>,
    ],
  }));
  return <DataTable caption={t('admin.usersList')} columns={columns} rows={rows} />;
}
