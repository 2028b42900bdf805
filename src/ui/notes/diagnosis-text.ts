import type { Diagnosis } from '@/domain/notes/diagnosis';

/** A diagnosis as it is read: its code, where it has one, and the words. */
export function diagnosisText({ code, text }: Diagnosis): string {
  return code === undefined ? text : `${text} (${code})`;
}
