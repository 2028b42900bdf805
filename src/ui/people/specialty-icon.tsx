import {
  Baby, Bean, Bone, Brain, Droplet, Droplets, Dumbbell, Ear, Eye, Hand, HeartPulse, Ribbon, Scissors, Smile, Soup, Stethoscope, Venus, Wind, Zap,
  type LucideIcon,
} from 'lucide-react';
import type { SpecialtyId } from '@/domain/specialty';

const ICONS: Record<SpecialtyId, LucideIcon> = {
  'general-medicine': Stethoscope,
  paediatrics: Baby,
  gynaecology: Venus,
  dermatology: Hand,
  orthopaedics: Bone,
  cardiology: HeartPulse,
  endocrinology: Droplet,
  ent: Ear,
  ophthalmology: Eye,
  dentistry: Smile,
  psychiatry: Brain,
  pulmonology: Wind,
  gastroenterology: Soup,
  neurology: Zap,
  urology: Droplets,
  nephrology: Bean,
  oncology: Ribbon,
  'general-surgery': Scissors,
  physiotherapy: Dumbbell,
};

/** The picture of a specialty; its name always stands beside it. */
export function SpecialtyIcon({ id, className = '' }: { id: SpecialtyId; className?: string }) {
  const Icon = ICONS[id];
  return <Icon aria-hidden className={`shrink-0 ${className}`} />;
}
