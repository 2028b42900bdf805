import { HeartHandshake, Pill, Settings, Stethoscope, UserRound, type LucideIcon } from 'lucide-react';
import type { Role } from '@/domain/shared/principal';

const ICONS: Record<Role, LucideIcon> = {
  patient: UserRound,
  caregiver: HeartHandshake,
  doctor: Stethoscope,
  pharmacy: Pill,
  admin: Settings,
};

/** The icon of a role, shown beside its name. */
export function RoleIcon({ role, className = 'size-6' }: { role: Role; className?: string }) {
  const Icon = ICONS[role];
  return <Icon aria-hidden className={`shrink-0 ${className}`} />;
}
