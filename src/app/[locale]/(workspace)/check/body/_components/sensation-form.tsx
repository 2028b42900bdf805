import { useTranslations } from 'next-intl';
import { BODY_PLACES, bodyText, type BodyPlace } from '@/domain/triage/body-map';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { PersonChoice } from '@/ui/triage/person-choice';

type Props = { place: BodyPlace; locale: Locale };

/** What is wrong with one place: each answer is a press, and is sent as the words somebody could have written. */
export function SensationForm({ place, locale }: Props) {
  const t = useTranslations('check.body');
  return (
    <form method="post" action="/api/ai/symptom-check" className="grid max-w-text gap-6">
      <input type="hidden" name="_then" value={localePath('/check', locale)} />
      <input type="hidden" name="_keep" value="1" />
      <PersonChoice />
      <div className="grid grid-cols-2 gap-3">
        {BODY_PLACES[place].map((sensation) => (
          <Button
            key={sensation}
            kind="quiet"
            wide
            name="text"
            value={bodyText(t(`places.${place}`), t(`sensations.${sensation}`))}
            className="min-h-14 text-lead"
          >
            {t(`sensations.${sensation}`)}
          </Button>
        ))}
      </div>
    </form>
  );
}
