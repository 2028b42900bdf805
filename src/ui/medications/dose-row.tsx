import { useTranslations } from 'next-intl';
import type { DoseToday, MedicationToday } from '@/domain/medications/api';
import { sayDose } from '@/domain/prescriptions/say-dosage';
import { BoxPicture } from './box-picture';
import { Button } from '@/ui/kit/button';
import { Row } from '@/ui/kit/row';
import { Status, type StatusKind } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  medication: MedicationToday;
  dose: DoseToday;
  /** The page to continue on, with its language; null for who may only look. */
  then: string | null;
};

const LOOKS: Record<DoseToday['state'], StatusKind> = { taken: 'good', due: 'needs', coming: 'waiting', skipped: 'over', missed: 'danger' };

/** One dose of today: when, of what and how much, how it stands and, once it is due, what can be said of it. */
export function DoseRow({ medication, dose, then }: Props) {
  const { id, name, food, timeZone } = medication;
  const t = useTranslations('medications');
  const amount = sayDose(medication.dose, useTranslations('prescriptions'));
  const { state, dueAt } = dose;
  return (
    <Row
      start={medication.pictureVersion !== undefined && <BoxPicture medication={medication} size="small" />}
      title={name}
      end={<Status kind={LOOKS[state]}>{t(`states.${state}`)}</Status>}
      actions={then !== null && dose.isOpen && <DoseButtons id={id} name={name} dose={dose} then={then} />}
    >
      <p className="text-ink">
        <TimeText at={dueAt} zone={timeZone} />
      </p>
      <p>{food === 'any' ? amount : t('doseWith', { dose: amount, food: t(`food.${food}`) })}</p>
    </Row>
  );
}

type ButtonsProps = { id: string; name: string; dose: DoseToday; then: string };

/** Two large buttons once it is due, while nobody has said anything; before and afterwards they are one press further away. */
function DoseButtons({ id, name, dose: { on, time, state }, then }: ButtonsProps) {
  const t = useTranslations('medications');
  const isOpen = state === 'due' || state === 'missed';
  const form = (
    <form method="post" action={`/api/medications/${id}/doses`} data-dose-form="" className="flex flex-wrap gap-3">
      <input type="hidden" name="_then" value={then} />
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="time" value={time} />
      {(['taken', 'skipped'] as const)
        .filter((word) => word !== state)
        .map((word) => (
          <Button
            key={word}
            kind={word === 'taken' && isOpen ? 'main' : 'quiet'}
            name="state"
            value={word}
            aria-label={t(`say.${word}Of`, { name })}
          >
            {t(`say.${word}`)}
          </Button>
        ))}
    </form>
  );
  return (
    <div data-dose-part="">
      {isOpen ? (
        form
      ) : (
        <details>
          <summary className="flex min-h-12 cursor-pointer items-center text-act">
            {t(state === 'coming' ? 'say.early' : 'say.correct')}
          </summary>
          {form}
        </details>
      )}
      <DoseWords />
    </div>
  );
}

/** What may become of a dose that was said without a network; `public/doses.js` shows one of them. */
function DoseWords() {
  const t = useTranslations('medications.kept');
  return (
    <div role="status">
      {(['taken', 'skipped', 'sent', 'refused'] as const).map((word) => (
        <p key={word} hidden data-dose-word={word} className="mt-2 font-medium" suppressHydrationWarning>
          {t(word)}
        </p>
      ))}
    </div>
  );
}
