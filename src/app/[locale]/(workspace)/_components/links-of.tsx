import { getTranslations } from 'next-intl/server';
import type { Role } from '@/domain/shared/principal';
import type { RoleNavLink } from '@/ui/shell/role-nav-links';
import type { IconName } from '@/ui/kit/icon-names';

const PAGES = {
  home: { href: '/home', icon: 'house' },
  findDoctor: { href: '/doctors', icon: 'stethoscope' },
  appointments: { href: '/appointments', icon: 'calendar-check' },
  today: { href: '/today', icon: 'clipboard-list' },
  queue: { href: '/queue', icon: 'users-round' },
  calendar: { href: '/calendar', icon: 'calendar-check' },
  availability: { href: '/availability', icon: 'calendar-clock' },
  overview: { href: '/admin', icon: 'house' },
  users: { href: '/admin/users', icon: 'users' },
  verification: { href: '/admin/verification', icon: 'badge-check' },
  outbox: { href: '/admin/outbox', icon: 'send-horizontal' },
  medicines: { href: '/admin/medicines', icon: 'pill' },
  articles: { href: '/admin/articles', icon: 'file-text' },
  alertTimes: { href: '/admin/alert-times', icon: 'bell-ring' },
  checks: { href: '/admin/checks', icon: 'clipboard-list' },
  emergencyReview: { href: '/admin/emergency-access', icon: 'siren' },
  family: { href: '/family', icon: 'heart-handshake' },
  reservations: { href: '/reservations', icon: 'clock' },
  dispense: { href: '/dispense', icon: 'pill' },
  stock: { href: '/stock', icon: 'clipboard-list' },
  pharmacies: { href: '/admin/pharmacies', icon: 'building-complex' },
  profile: { href: '/profile', icon: 'user-round' },
} as const satisfies Record<string, { href: string; icon: IconName }>;

const OF_ROLE: Record<Role, readonly (keyof typeof PAGES)[]> = {
  patient: ['home', 'findDoctor', 'appointments', 'family', 'profile'],
  caregiver: ['home', 'findDoctor', 'appointments', 'family', 'profile'],
  doctor: ['today', 'queue', 'calendar', 'availability', 'profile'],
  pharmacy: ['home', 'dispense', 'reservations', 'stock', 'profile'],
  admin: ['overview', 'users', 'verification', 'outbox', 'pharmacies', 'medicines', 'articles', 'alertTimes', 'checks', 'emergencyReview'],
};

/** How many things wait behind a link. */
export type Counts = Partial<Record<keyof typeof PAGES, number>>;

/** The navigation links of a role, with what waits there. */
export async function linksOf(role: Role, counts: Counts): Promise<RoleNavLink[]> {
  const t = await getTranslations('nav');
  return OF_ROLE[role].map((page) => {
    const { href, icon } = PAGES[page];
    const value = counts[page];
    return { href, icon, label: t(page), ...(value !== undefined && { count: { name: page, value, label: t('waiting') } }) };
  });
}
