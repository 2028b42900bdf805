import type { SPECIALTIES } from '@/domain/people/specialty';
import { Icon } from '../kit/icon';

type Props = { icon: (typeof SPECIALTIES)[number]['icon']; className?: string };

/** The icon of a specialty by its name in the domain; always shown with the specialty's name. */
export function SpecialtyIcon({ icon, className = '' }: Props) {
  return <Icon name={icon} className={`shrink-0 ${className}`} />;
}
