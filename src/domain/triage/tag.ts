import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';
import { LEVELS } from './level';

/**
 * What a symptom check hands over to a doctor with the patient's consent: how urgent, the patient's own words that made it so, and
 * all they wrote. The server reads the level out of the words again; nobody sends one.
 */
export const TriageTag = z.object({
  level: z.enum(LEVELS),
  words: z.array(z.string()).describe('the pieces of the text that the level rests on'),
  confirmed: z.array(z.string()).describe('ids of the questions answered with yes'),
  rules: z.array(z.string()),
  text: z.string(),
  ageYears: z.number().optional(),
  engine: z.string(),
  sharedAt: Instant.describe('when the patient, or who booked for them, agreed to send it'),
});
export type TriageTag = z.infer<typeof TriageTag>;

/** Whether somebody with this tag is seen before those without. */
export function isUrgentTag(tag: Pick<TriageTag, 'level'> | undefined): boolean {
  return tag?.level === 'urgent' || tag?.level === 'emergency';
}
