import { useTranslations } from 'next-intl';
import { useId, type ComponentProps } from 'react';
import { FieldFrame, type FieldFacts } from './field-frame';
import { INPUT_LOOK } from './input-look';
import { browserCodesOf } from './use-field-errors';

type Props = FieldFacts &
  Omit<ComponentProps<'input'>, 'id' | 'className' | 'type' | 'minLength'> & {
    name: string;
    /** For a new password: its least length, and that of some values of the form's `role`. Its strength is then said in words. */
    isNew?: { min: number; minOfRole?: Readonly<Record<string, number>> };
  };

/** A password, which `public/page.js` shows at the press of a button, and whose strength it says. Without script it is a plain field. */
export function PasswordField({ label, hint, errorCode, optional, isNew, ...input }: Props) {
  const t = useTranslations('kit.password');
  const strengthId = useId();
  const checked = { ...input, type: 'password', minLength: isNew?.min };
  return (
    <FieldFrame name={input.name} checks={browserCodesOf(checked)} label={label} hint={hint} errorCode={errorCode} optional={optional}>
      {(wiring) => (
        <>
          <div className="flex gap-2">
            <input
              {...checked}
              {...wiring}
              data-strength={isNew && strengthId}
              data-min-of-role={isNew?.minOfRole && JSON.stringify(isNew.minOfRole)}
              className={`${INPUT_LOOK} min-w-0 flex-1`}
            />
            <button
              type="button"
              hidden
              suppressHydrationWarning
              aria-controls={wiring.id}
              data-show-password={t('hide')}
              className="min-h-12 shrink-0 rounded-lg border border-edge px-4 font-semibold text-act hover:bg-tint"
            >
              {t('show')}
            </button>
          </div>
          {isNew && (
            <p
              id={strengthId}
              role="status"
              suppressHydrationWarning
              data-short={t('short')}
              data-easy={t('easy')}
              data-fair={t('fair')}
              data-strong={t('strong')}
              className="text-small font-medium empty:hidden"
            />
          )}
        </>
      )}
    </FieldFrame>
  );
}
