import {
  Baby,
  Bean,
  Bone,
  Brain,
  Droplet,
  Droplets,
  Dumbbell,
  Ear,
  Eye,
  Hand,
  HeartPulse,
  Ribbon,
  Scissors,
  Smile,
  Soup,
  Stethoscope,
  Venus,
  Wind,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { SPECIALTIES } from '@/domain/people/specialty';

type IconName = (typeof SPECIALTIES)[number]['icon'];

const ICONS: Record<IconName, LucideIcon> = {
  stethoscope: Stethoscope,
  baby: Baby,
  venus: Venus,
  hand: Hand,
  bone: Bone,
  'heart-pulse': HeartPulse,
  droplet: Droplet,
  ear: Ear,
  eye: Eye,
  smile: Smile,
  brain: Brain,
  wind: Wind,
  soup: Soup,
  zap: Zap,
  droplets: Droplets,
  bean: Bean,
  ribbon: Ribbon,
  scissors: Scissors,
  dumbbell: Dumbbell,
};

/** The icon of a specialty by its name in the domain; always shown with the specialty's name. */
export function SpecialtyIcon({ icon, className = '' }: { icon: IconName; className?: string }) {
  const Icon = ICONS[icon];
  return <Icon aria-hidden className={`shrink-0 ${className}`} />;
}
