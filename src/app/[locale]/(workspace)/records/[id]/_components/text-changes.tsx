import { useTranslations } from 'next-intl';
import type { RecordText } from '@/domain/records/schema';
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
  if (text === undefined) return new Map();
  const lines: [string, string | undefined][] =
    text.kind === 'lab_report'
      ? [
          [t('fields.labTitle'), text.title],
          [t('fields.performedOn'), text.performedOn],
          ...text.results.map((one): [string, string] => [one.name, [one.value, one.unit, normalOf(one)].filter(Boolean).join(' ')]),
        ]
      : [
          [t('fields.title'), text.title],
          [t('fields.severity'), text.severity && t(`severities.${text.severity}`)],
          [t('fields.status'), t(`statuses.${text.status}`)],
          [t('fields.onsetOn'), text.onsetOn],
          [t('fields.code'), text.code],
          [t('fields.note'), text.note],
        ];
  return new Map(lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== ''));
}
