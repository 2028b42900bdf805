import { useLocale, useTranslations } from 'next-intl';
import { rangeOf, type LabResult, type RecordText } from '@/domain/records/schema';
import { dateInWords, rememberedDateInWords } from '@/domain/shared/format-time';
import { DataTable } from '@/ui/kit/data-table';
import { Facts } from '@/ui/kit/facts';
import { Status } from '@/ui/kit/status';
import { CheckFacts } from './check-facts';
import { normalOf } from './normal-of';

/** What a record says. */
export function TextFacts({ text }: { text: RecordText }) {
  const t = useTranslations('records');
  const locale = useLocale();
  if (text.kind === 'lab_report') {
    return (
      <div className="grid gap-5">
        <Facts facts={[{ term: t('fields.performedOn'), value: dateInWords(text.performedOn, locale) }]} />
        <Results results={text.results} />
      </div>
    );
  }
  if (text.kind === 'symptom_check') return <CheckFacts check={text} />;
  return (
    <Facts
      facts={[
        { term: t('fields.severity'), value: text.severity && t(`severities.${text.severity}`) },
        { term: t('fields.status'), value: t(`statuses.${text.status}`) },
        { term: t('fields.onsetOn'), value: text.onsetOn && rememberedDateInWords(text.onsetOn, locale) },
        { term: t('fields.code'), value: text.code },
        { term: t('fields.note'), value: text.note && <span className="whitespace-pre-line">{text.note}</span> },
      ]}
    />
  );
}

const KINDS = { low: 'needs', high: 'needs', normal: 'good' } as const;

function Results({ results }: { results: readonly LabResult[] }) {
  const t = useTranslations('records');
  return (
    <DataTable
      caption={t('fields.results')}
      columns={[{ title: t('fields.name') }, { title: t('fields.value') }, { title: t('normal') }, { title: t('rangeTitle') }]}
      rows={results.map((result, i) => {
        const range = rangeOf(result);
        return {
          key: String(i),
          cells: [
            <span key="name" className="font-semibold">
              {result.name}
            </span>,
            [result.value, result.unit].filter((part) => part !== undefined).join(' '),
            normalOf(result),
            range === null ? null : (
              <Status key="range" kind={KINDS[range]}>
                {t(`range.${range}`)}
              </Status>
            ),
          ],
        };
      })}
    />
  );
}
