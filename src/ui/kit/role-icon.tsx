import type { Role } from '@/domain/shared/principal';
import { Icon } from './icon';
import type { IconName } from './icon-names';

const ICONS: Record<Role, IconName> = {
  patient: 'user-round',
  caregiver: 'heart-handshake',
  doctor: 'stethoscope',
  pharmacy: 'pill',
  admin: 'settings',
};

/** The icon of a role, shown beside its name. */
export function RoleIcon({ role, className = 'size-6' }: { role: Role; className?: string }) {
  return <Icon name={ICONS[role]} className={`shrink-0 ${className}`} />;
}
