import { useId, type ComponentProps, type ReactNode } from 'react';
import { FieldError } from '@/ui/kit/field-error';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { browserCodesOf, useBrowserErrors } from '@/ui/kit/use-field-errors';

type Props = Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  name: string;
  /** The label above it; `spoken` adds the row for screen readers. */
  word: ReactNode;
  spoken: string;
  errorCode: string | undefined;
};

/** One input of a row of dates and times. */
export function Cell({ word, spoken, errorCode, ...input }: Props) {
  const errorId = useId();
  const browserErrors = useBrowserErrors();
  return (
    <div data-errors={browserErrors(input.name, browserCodesOf(input))} className="min-w-0">
      <label className="block">
        <span className="text-small text-muted">{word}</span>
        <input
          {...input}
          aria-label={spoken}
          autoFocus={errorCode !== undefined}
          aria-invalid={errorCode === undefined ? undefined : true}
          aria-describedby={errorCode === undefined ? undefined : errorId}
          className={INPUT_LOOK}
        />
      </label>
      {errorCode !== undefined && <FieldError id={errorId} name={input.name} code={errorCode} />}
    </div>
  );
}
