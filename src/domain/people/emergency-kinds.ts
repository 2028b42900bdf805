import { z } from 'zod';
import { AMBULANCE_NUMBERS, TELE_MANAS_NUMBER } from './emergency-numbers';

/**
 * What an emergency is about; which words speak of one is for the rules of the symptom check alone (`triage/emergencies-in.ts`). Who asks
 * with such words is told to call before anything else. Numbers: 112 answers any emergency in India and 108 is the ambulance in most states; Tele-MANAS (14416) is the national line
 * for mental health (CLINICAL.md, emergency numbers).
 */
const EMERGENCIES = [
  'chest-pain',
  'breathing',
  'unconscious',
  'bleeding',
  'stroke',
  'poisoning',
  'bite',
  'fits',
  'child',
  'birth',
  'injury',
  'suicide',
  'other',
] as const;
export const EmergencyId = z.enum(EMERGENCIES);
export type EmergencyId = z.infer<typeof EmergencyId>;

/** What to call, the right number first. */
export function numbersFor(emergencies: readonly EmergencyId[]): string[] {
  const others = emergencies.filter((id) => id !== 'suicide');
  const mind = emergencies.includes('suicide') ? [TELE_MANAS_NUMBER] : [];
  if (emergencies.length === 0) return [];
  return others.length > 0 ? [...AMBULANCE_NUMBERS, ...mind] : [...mind, '112'];
}
