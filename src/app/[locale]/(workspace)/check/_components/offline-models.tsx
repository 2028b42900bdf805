import type { Locale } from '@/domain/shared/primitives';
import type { SymptomCheckReply } from '@/domain/triage/api';
import type { CheckSteps } from '@/ui/triage/read-steps';
import { PLACEHOLDER } from '@/ui/triage/fill-models';
import { EmergencyOutcome } from './emergency-outcome';
import { Outcome } from './outcome';
import { QuestionStep } from './question-step';

const TEXT = 'abc';
const STEPS: CheckSteps = { text: TEXT, age: '', person: null, sex: null, shareWithModel: false, answers: [{ id: 'age', value: '' }] };
const NUMBER = { id: 'age', text: PLACEHOLDER, kind: 'number' } as const;
const LEVELS = ['urgent', 'routine', 'self_care', 'unclear'] as const;

/** One row of everything there may be: `ui/triage/fill-models.ts` repeats or removes them. */
const REPLY: Omit<SymptomCheckReply, 'level'> = {
  why: [{ rule: '', text: PLACEHOLDER, source: PLACEHOLDER }],
  understood: [true, false].map((present, n) => ({ text: '', concept: '', present, start: n, end: n + 1 })),
  questions: [],
  advice: [PLACEHOLDER],
  comeBack: [PLACEHOLDER],
  call: [{ number: '112', label: PLACEHOLDER }],
  specialties: ['general-medicine'],
  backend: 'local',
  engine: '',
};

type Props = { locale: Locale; options: NonNullable<SymptomCheckReply['questions'][number]['options']> };

/** What the check is drawn with where there is no network: the page's own parts, with placeholders. They show nothing by themselves. */
export function OfflineModels({ locale, options }: Props) {
  return (
    <>
      <template data-check-model="yes_no">
        <QuestionStep question={{ ...NUMBER, kind: 'yes_no', options }} steps={STEPS} locale={locale} />
      </template>
      <template data-check-model="number">
        <QuestionStep question={NUMBER} steps={STEPS} locale={locale} />
      </template>
      <template data-check-model="emergency">
        <EmergencyOutcome reply={{ ...REPLY, level: 'emergency' }} contact={null} />
      </template>
      {LEVELS.map((level) => (
        <template key={level} data-check-model={level}>
          <Outcome reply={{ ...REPLY, level }} text={TEXT} locale={locale} checkId={undefined} specialty={PLACEHOLDER} />
        </template>
      ))}
    </>
  );
}
