import { useTranslations } from 'next-intl';
import type { SymptomCheckReply } from '@/domain/triage/api';

type Props = { text: string; understood: SymptomCheckReply['understood'] };

/** The person's own words, with what was understood marked, and what they said is not there struck out. */
export function UnderstoodText({ text, understood }: Props) {
  const t = useTranslations('check');
  return (
    <figure className="border-l-4 border-line pl-4">
      <figcaption className="text-small text-muted">{t('understood')}</figcaption>
      <blockquote className="mt-1 whitespace-pre-line">
        {partsOf(text, understood).map(({ start, words, mark }) => {
          if (mark === null) return <span key={start}>{words}</span>;
          return mark ? (
            <mark key={start} className="rounded bg-needs-tint px-0.5 text-ink">
              {words}
            </mark>
          ) : (
            <s key={start}>{words}</s>
          );
        })}
      </blockquote>
    </figure>
  );
}

type Part = { start: number; words: string; mark: boolean | null };

/** The text in pieces; where two findings overlap the first is marked. */
function partsOf(text: string, understood: Props['understood']): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, present } of understood.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    if (start > at) parts.push({ start: at, words: text.slice(at, start), mark: null });
    parts.push({ start, words: text.slice(start, end), mark: present });
    at = end;
  }
  return [...parts, { start: at, words: text.slice(at), mark: null }].filter(({ words }) => words !== '');
}
