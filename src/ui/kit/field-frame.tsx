import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { FieldError } from './field-error';
import { useBrowserErrors, type BrowserCode } from './use-field-errors';

export type FieldFacts = {
  label: ReactNode;
  /** What to enter, with an example. */
  hint?: ReactNode;
  /** A field code of a problem (`required`, `too-long`); its sentence stands beside the field. */
  errorCode?: string | undefined;
  /** Says that the field may stay empty. */
  optional?: boolean;
};

type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  autoFocus: true | undefined;
};

type Props = FieldFacts & {
  name: string;
  /** What the browser may find wrong with the input. */
  checks?: readonly BrowserCode[];
  children: (wiring: FieldWiring) => ReactNode;
};

/** Label, hint and error around an input, associated for screen readers. */
export function FieldFrame({ name, checks = [], label, hint, errorCode, optional, children }: Props) {
  const browserErrors = useBrowserErrors();
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = errorCode === undefined ? undefined : `${id}-error`;
  const described = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  return (
    <div data-errors={browserErrors(name, checks)} className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional === true && <OptionalMark />}
      </label>
      {hintId !== undefined && (
        <p id={hintId} className="text-small text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': errorCode === undefined ? undefined : true,
        // A rejected form focuses its first invalid field, which may be far down a phone's page.
        autoFocus: errorCode === undefined ? undefined : true,
      })}
      {errorId !== undefined && errorCode !== undefined && <FieldError id={errorId} name={name} code={errorCode} />}
    </div>
  );
}

function OptionalMark() {
  const t = useTranslations('kit');
  return <span className="font-normal text-muted"> ({t('optional')})</span>;
}
