import {
  BadgeCheck,
  CalendarCheck,
  CalendarClock,
  ClipboardList,
  House,
  Stethoscope,
  UserRound,
  Users,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { Role } from '@/domain/shared/principal';
import type { RoleNavLink } from '@/ui/shell/role-nav-links';

const PAGES = {
  home: { href: '/home', icon: House },
  findDoctor: { href: '/doctors', icon: Stethoscope },
  appointments: { href: '/appointments', icon: CalendarCheck },
  today: { href: '/today', icon: ClipboardList },
  queue: { href: '/queue', icon: UsersRound },
  availability: { href: '/availability', icon: CalendarClock },
  users: { href: '/admin/users', icon: Users },
  verification: { href: '/admin/verification', icon: BadgeCheck },
  profile: { href: '/profile', icon: UserRound },
} as const satisfies Record<string, { href: string; icon: LucideIcon }>;

const OF_ROLE: Record<Role, readonly (keyof typeof PAGES)[]> = {
  patient: ['home', 'findDoctor', 'appointments', 'profile'],
  caregiver: ['home', 'findDoctor', 'profile'],
  doctor: ['today', 'queue', 'availability', 'profile'],
  pharmacy: ['home', 'profile'],
  admin: ['users', 'verification'],
};

/** The navigation links of a role. */
export async function linksOf(role: Role): Promise<RoleNavLink[]> {
  const t = await getTranslations('nav');
  return OF_ROLE[role].map((page) => {
    const { href, icon: Icon } = PAGES[page];
    return { href, label: t(page), icon: <Icon aria-hidden className="size-6 shrink-0" /> };
  });
}
