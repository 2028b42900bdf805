import { useMessages } from 'next-intl';
import type { SymptomCheckText } from '@/domain/records/schema';

/** Says a question with its answer; the words of yes and no are the viewer's, the question stays in the language it was asked in. */
export function useAnswerText(): (answer: SymptomCheckText['answers'][number]) => string {
  const options: Readonly<Record<string, string>> = useMessages().triage.options;
  return ({ asked, id, value }) => `${asked === '' ? id : asked} ${options[String(value)] ?? String(value)}`;
}
