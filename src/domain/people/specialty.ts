import { z } from 'zod';
import type { Locale } from '@/domain/shared/primitives';

export type SpecialtyEntry = {
  id: string;
  /** The lucide icon, always shown with the name. */
  icon: string;
  names: Record<Locale, string>;
};

/** The specialties a doctor may have, the most requested first. Names are the everyday ones rather than the academic ones. */
export const SPECIALTIES = [
  { id: 'general-medicine', icon: 'stethoscope', names: { en: 'General medicine', hi: 'सामान्य बीमारियाँ', pa: 'ਆਮ ਬਿਮਾਰੀਆਂ' } },
  { id: 'paediatrics', icon: 'baby', names: { en: 'Children', hi: 'बच्चों के रोग', pa: 'ਬੱਚਿਆਂ ਦੇ ਰੋਗ' } },
  { id: 'gynaecology', icon: 'venus', names: { en: 'Women and pregnancy', hi: 'स्त्री रोग और गर्भावस्था', pa: 'ਔਰਤਾਂ ਦੇ ਰੋਗ ਅਤੇ ਗਰਭ' } },
  { id: 'dermatology', icon: 'hand', names: { en: 'Skin and hair', hi: 'त्वचा और बाल', pa: 'ਚਮੜੀ ਅਤੇ ਵਾਲ' } },
  { id: 'orthopaedics', icon: 'bone', names: { en: 'Bones and joints', hi: 'हड्डी और जोड़', pa: 'ਹੱਡੀਆਂ ਅਤੇ ਜੋੜ' } },
  { id: 'cardiology', icon: 'heart-pulse', names: { en: 'Heart', hi: 'दिल', pa: 'ਦਿਲ' } },
  { id: 'endocrinology', icon: 'droplet', names: { en: 'Diabetes and thyroid', hi: 'शुगर और थायराइड', pa: 'ਸ਼ੂਗਰ ਅਤੇ ਥਾਇਰਾਇਡ' } },
  { id: 'ent', icon: 'ear', names: { en: 'Ear, nose and throat', hi: 'कान, नाक और गला', pa: 'ਕੰਨ, ਨੱਕ ਅਤੇ ਗਲਾ' } },
  { id: 'ophthalmology', icon: 'eye', names: { en: 'Eyes', hi: 'आँखें', pa: 'ਅੱਖਾਂ' } },
  { id: 'dentistry', icon: 'face-slightly-smiling', names: { en: 'Teeth', hi: 'दाँत', pa: 'ਦੰਦ' } },
  { id: 'psychiatry', icon: 'brain', names: { en: 'Mind and addiction', hi: 'मन और नशा छुड़ाना', pa: 'ਮਨ ਅਤੇ ਨਸ਼ਾ ਛੁਡਾਊ' } },
  { id: 'pulmonology', icon: 'wind', names: { en: 'Lungs and breathing', hi: 'फेफड़े और साँस', pa: 'ਫੇਫੜੇ ਅਤੇ ਸਾਹ' } },
  { id: 'gastroenterology', icon: 'soup', names: { en: 'Stomach and liver', hi: 'पेट और जिगर', pa: 'ਪੇਟ ਅਤੇ ਜਿਗਰ' } },
  { id: 'neurology', icon: 'zap', names: { en: 'Nerves and head', hi: 'नसें और सिर', pa: 'ਨਸਾਂ ਅਤੇ ਸਿਰ' } },
  { id: 'urology', icon: 'droplets', names: { en: 'Urine and stones', hi: 'पेशाब और पथरी', pa: 'ਪਿਸ਼ਾਬ ਅਤੇ ਪੱਥਰੀ' } },
  { id: 'nephrology', icon: 'bean', names: { en: 'Kidneys', hi: 'गुर्दे', pa: 'ਗੁਰਦੇ' } },
  { id: 'oncology', icon: 'ribbon', names: { en: 'Cancer', hi: 'कैंसर', pa: 'ਕੈਂਸਰ' } },
  { id: 'general-surgery', icon: 'scissors', names: { en: 'Surgery', hi: 'ऑपरेशन', pa: 'ਓਪਰੇਸ਼ਨ' } },
  { id: 'physiotherapy', icon: 'dumbbell', names: { en: 'Physiotherapy', hi: 'फिजियोथेरेपी', pa: 'ਫਿਜ਼ੀਓਥੈਰੇਪੀ' } },
] as const satisfies readonly SpecialtyEntry[];

export const SpecialtyId = z.enum(
  SPECIALTIES.map((specialty) => specialty.id),
  'not-one-of',
);
export type SpecialtyId = z.infer<typeof SpecialtyId>;

/** One row of `GET /api/specialties`. */
export const Specialty = z.object({
  id: SpecialtyId,
  icon: z.string(),
  names: z.object({ en: z.string(), hi: z.string(), pa: z.string() }),
});
export type Specialty = z.infer<typeof Specialty>;

/** The localised name of a specialty; its id when an old document names one that no longer exists. */
export function specialtyName(id: string, locale: Locale): string {
  return SPECIALTIES.find((specialty) => specialty.id === id)?.names[locale] ?? id;
}
