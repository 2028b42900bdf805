import { useTranslations } from 'next-intl';
import type { SymptomCheckReply } from '@/domain/triage/api';
import { textParts } from '@/ui/triage/text-parts';

type Props = { text: string; understood: SymptomCheckReply['understood'] };

/** The person's own words, with what was understood marked, and what they said is not there struck out. */
export function UnderstoodText({ text, understood }: Props) {
  const t = useTranslations('check');
  return (
    <figure className="border-l-4 border-line pl-4">
      <figcaption className="text-small text-muted">{t('understood')}</figcaption>
      <blockquote data-check="text" className="mt-1 whitespace-pre-line">
        {textParts(text, understood).map(({ start, words, mark }) => {
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
