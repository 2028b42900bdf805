import { useLocale, useTranslations } from 'next-intl';
import type { RecordText } from '@/domain/records/schema';
import { rememberedDateInWords } from '@/domain/shared/format-time';
import { useAnswerText } from './answer-text';
import { normalOf } from './normal-of';

type Props = {
  /** Absent: everything is shown as it is. */
  from: RecordText | undefined;
  to: RecordText;
};

/** What differs between two texts of a record, field by field. */
export function TextChanges({ from, to }: Props) {
  const t = useTranslations('records');
  const before = useLines(from);
  const after = useLines(to);
  const labels = [...new Set([...before.keys(), ...after.keys()])].filter((label) => before.get(label) !== after.get(label));
  if (labels.length === 0) return <p className="text-small text-muted">{t('versions.same')}</p>;
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
      {labels.map((label) => (
        <div key={label} className="contents">
          <dt className="text-small text-muted">{label}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {from !== undefined && before.has(label) && (
              <del className="mr-2 text-muted">
                <span className="sr-only">{t('versions.before')} </span>
                {before.get(label)}
              </del>
            )}
            {after.has(label) && (
              <ins className="no-underline">
                {from !== undefined && <span className="sr-only">{t('versions.after')} </span>}
                {after.get(label)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text as lines with a label each, in the order they are written. */
function useLines(text: RecordText | undefined): Map<string, string> {
  const t = useTranslations('records');
  const levels = useTranslations('check.level');
  const locale = useLocale();
  const sayAnswer = useAnswerText();
  if (text === undefined) return new Map();
  const linesOf = (one: RecordText): [string, string | undefined][] => {
    if (one.kind === 'lab_report') {
      return [
        [t('fields.labTitle'), one.title],
        [t('fields.performedOn'), one.performedOn],
        ...one.results.map((result): [string, string] => [
          result.name,
          [result.value, result.unit, normalOf(result)].filter(Boolean).join(' '),
        ]),
      ];
    }
    if (one.kind === 'symptom_check') {
      return [
        [t('check.said'), one.said],
        [t('check.level'), levels(one.level)],
        [t('check.answers'), one.answers.map(sayAnswer).join('\n')],
      ];
    }
    return [
      [t('fields.title'), one.title],
      [t('fields.severity'), one.severity && t(`severities.${one.severity}`)],
      [t('fields.status'), t(`statuses.${one.status}`)],
      [t('fields.onsetOn'), one.onsetOn && rememberedDateInWords(one.onsetOn, locale)],
      [t('fields.code'), one.code],
      [t('fields.note'), one.note],
    ];
  };
  const lines = linesOf(text);
  return new Map(lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== ''));
}
