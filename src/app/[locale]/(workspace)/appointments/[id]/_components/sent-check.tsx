import { useMessages, useTranslations } from 'next-intl';
import type { TriageTag } from '@/domain/triage/tag';

/** The symptom check that went along with the booking: how urgent, the words that made it so, what was answered with yes. */
export function SentCheck({ tag }: { tag: TriageTag }) {
  const t = useTranslations('check');
  const asked: Readonly<Record<string, string>> = useMessages().triage.ask;
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{t(`level.${tag.level}`)}</p>
      {tag.words.length > 0 && <p>{t('words', { words: tag.words.map((word) => `“${word}”`).join(', ') })}</p>}
      {tag.confirmed.map((id) => asked[id] !== undefined && <p key={id}>{t('confirmed', { question: asked[id] })}</p>)}
      <p className="whitespace-pre-line">{tag.text}</p>
      <p className="text-small text-muted">{t('notExamined', { engine: tag.engine })}</p>
    </div>
  );
}
