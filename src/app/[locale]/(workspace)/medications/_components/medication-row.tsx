import { useLocale, useTranslations } from 'next-intl';
import type { MedicationToday } from '@/domain/medications/api';
import { frequencyWords } from '@/domain/prescriptions/frequency-words';
import { sayDose } from '@/domain/prescriptions/say-dosage';
import { minutesOfClock } from '@/domain/shared/clock';
import { wallClockText } from '@/domain/shared/clock-text';
import { dateInWords } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';

/** One medicine: how it is taken, how well, and when there is to be more. Its page has the rest. */
export function MedicationRow({ medication }: { medication: MedicationToday }) {
  const t = useTranslations('medications');
  const locale = useLocale() as Locale;
  const dose = sayDose(medication.dose, useTranslations('prescriptions'));
  const { id, name, food, note, supply, share, endOn } = medication;
  return (
    <Row title={name} href={`/medications/${id}`} end={supply?.isLow === true && <Status kind="needs">{t('buyMore')}</Status>}>
      <p>{food === 'any' ? dose : t('doseWith', { dose, food: t(`food.${food}`) })}</p>
      <Rhythm medication={medication} />
      {endOn !== undefined && <p>{t('untilDay', { on: dateInWords(endOn, locale) })}</p>}
      {note !== '' && <p className="whitespace-pre-line">{note}</p>}
      {supply !== null && <p>{t('runsOut', { on: dateInWords(supply.runsOutOn, locale) })}</p>}
      {share !== null && <p>{t('shareWeek', { percent: Math.round(share * 100) })}</p>}
    </Row>
  );
}

/** The times; without any, when it is taken. */
function Rhythm({ medication: { times, everyDays, frequency } }: { medication: MedicationToday }) {
  const t = useTranslations('medications');
  const locale = useLocale() as Locale;
  if (times.length > 0)
    return <p>{t('times', { times: times.map((time) => wallClockText(minutesOfClock(time), locale)).join(', '), days: everyDays })}</p>;
  const kind = frequency === undefined ? 'needed' : frequencyWords(frequency).kind;
  if (kind === 'needed' || kind === 'once') return <p>{t(`noTimes.${kind}`)}</p>;
  return <p>{t('noTimes.written', { frequency: frequency ?? '' })}</p>;
}
