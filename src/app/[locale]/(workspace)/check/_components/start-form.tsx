import { useTranslations } from 'next-intl';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { buttonLook } from '@/ui/kit/button-look';
import { Choice } from '@/ui/kit/choice';
import { Icon } from '@/ui/kit/icon';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { LinkButton } from '@/ui/kit/link-button';
import { TextField } from '@/ui/kit/text-field';
import { PersonChoice } from '@/ui/triage/person-choice';

/** As much as fits in the cookie that carries it to the next step, in any script. */
const TEXT_LENGTH_MAX = 600;

type Props = {
  locale: Locale;
  text: string;
  age: string;
  /** Whose language model may be asked, where there is one. */
  vendor: 'huggingface' | 'gemini' | undefined;
};

/** Companies' names are the same in every language. */
const VENDORS = { huggingface: 'Hugging Face', gemini: 'Google Gemini' } as const;

/** The first step: what is wrong, and how old the patient is. */
export function StartForm({ locale, text, age, vendor }: Props) {
  const t = useTranslations('check');
  return (
    <form method="post" action="/api/ai/symptom-check" className="grid max-w-text gap-5">
      <input type="hidden" name="_then" value={localePath('/check', locale)} />
      <input type="hidden" name="_keep" value="1" />
      <div className="flex flex-col gap-1.5">
        <label htmlFor="check-text" className="font-semibold">
          {t('what')}
        </label>
        <p id="check-hint" className="text-small text-muted">
          {t('whatHint')}
        </p>
        <textarea
          id="check-text"
          name="text"
          required
          maxLength={TEXT_LENGTH_MAX}
          rows={4}
          defaultValue={text}
          aria-describedby="check-hint"
          className={INPUT_LOOK}
        />
        <div hidden data-dictation="" suppressHydrationWarning>
          <button type="button" data-dictate="check-text" className={`${buttonLook('quiet')} aria-pressed:bg-needs-tint`}>
            <Icon name="mic" className="size-5 shrink-0" />
            <span>{t('speak')}</span>
          </button>
          <p className="mt-1 text-small text-muted">{t('speakHint')}</p>
        </div>
        <LinkButton href="/check/body" kind="quiet" className="mt-1" icon={<Icon name="user-round" className="size-5 shrink-0" />}>
          {t('body.open')}
        </LinkButton>
      </div>
      <PersonChoice />
      <TextField
        name="patient.ageYears"
        label={t('age')}
        hint={t('ageHint')}
        type="number"
        inputMode="decimal"
        min={0}
        max={125}
        step="any"
        defaultValue={age}
      />
      {vendor !== undefined && (
        <Choice
          kind="many"
          name="shareWithModel"
          legend={t('model.legend')}
          options={[{ value: 'on', label: t('model.label', { company: VENDORS[vendor] }), hint: t('model.hint') }]}
        />
      )}
      <Button wide>{t('next')}</Button>
    </form>
  );
}
