import { useTranslations } from 'next-intl';
import { PERSON_OPTIONS } from '@/domain/triage/person';
import { Choice } from '@/ui/kit/choice';

/** Who the check is about. It may be left open; then the words tell, or a question asks. */
export function PersonChoice() {
  const t = useTranslations('check.who');
  return (
    <Choice
      name="patient.person"
      legend={t('legend')}
      layout="grid"
      options={PERSON_OPTIONS.map((value) => ({ value, label: t(value) }))}
    />
  );
}
