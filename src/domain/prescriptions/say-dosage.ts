import { doseWords, type DoseWords } from './dose-words';
import { frequencyWords, type FrequencyWords } from './frequency-words';

type Unit = DoseWords['unit'];
type Parts = Extract<FrequencyWords, { kind: 'parts' }>['parts'][number];
type Often = Exclude<FrequencyWords['kind'], 'parts' | 'text'>;
/** The sentences of a language, as the pages' and the paper's translators give them. */
type Say = ((key: `doses.${Unit}`, values: { count: string; whole: number }) => string) &
  ((key: `parts.${Parts['part']}`, values: { count: string }) => string) &
  ((key: `often.${Often}`, values?: { count: number }) => string);

/** A dose in the reader's language where it is one of the known forms, and else as the doctor wrote it. */
export function sayDose(dose: string, say: Say): string {
  const words = doseWords(dose);
  return words === null ? dose : say(`doses.${words.unit}`, { count: words.count, whole: words.whole });
}

/** When to take it, in the reader's language where it can be said in words. */
export function sayFrequency(frequency: string, say: Say): string {
  const words = frequencyWords(frequency);
  if (words.kind === 'text') return frequency;
  if (words.kind === 'parts') return words.parts.map(({ part, count }) => say(`parts.${part}`, { count })).join(', ');
  return words.kind === 'times' || words.kind === 'hours' ? say(`often.${words.kind}`, { count: words.count }) : say(`often.${words.kind}`);
}
