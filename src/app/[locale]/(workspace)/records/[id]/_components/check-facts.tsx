import { useTranslations } from 'next-intl';
import type { SymptomCheckText } from '@/domain/records/schema';
import { Facts } from '@/ui/kit/facts';
import { useAnswerText } from './answer-text';

/** A kept symptom check: what was said and answered, how soon it said to see a doctor, and why. */
export function CheckFacts({ check }: { check: SymptomCheckText }) {
  const t = useTranslations('records.check');
  const levels = useTranslations('check.level');
  const sayAnswer = useAnswerText();
  const { said, ageYears, answers, level, why, engine } = check;
  return (
    <>
      <Facts
        facts={[
          { term: t('said'), value: <span className="whitespace-pre-line">{said}</span> },
          { term: t('age'), value: ageYears },
          { term: t('level'), value: <b>{levels(level)}</b> },
          {
            term: t('answers'),
            value:
              answers.length === 0 ? undefined : (
                <ul>
                  {answers.map((answer) => (
                    <li key={answer.id}>{sayAnswer(answer)}</li>
                  ))}
                </ul>
              ),
          },
          {
            term: t('why'),
            value:
              why.length === 0 ? undefined : (
                <ul>
                  {why.map(({ rule, text, source }) => (
                    <li key={rule}>
                      {text} <span className="text-small text-muted">({source})</span>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p className="mt-4 max-w-text text-small text-muted">{t('notExamined', { engine })}</p>
    </>
  );
}
