import type { ComponentProps } from 'react';
import { FieldFrame, type FieldFacts } from './field-frame';
import { INPUT_LOOK } from './input-look';
import { browserCodesOf } from './use-field-errors';

type Props = FieldFacts & Omit<ComponentProps<'input'>, 'id' | 'className'> & { name: string };

/** A single-line input: text, number, date, telephone, password. */
export function Field({ label, hint, errorCode, optional, ...input }: Props) {
  return (
    <FieldFrame name={input.name} checks={browserCodesOf(input)} label={label} hint={hint} errorCode={errorCode} optional={optional}>
      {(wiring) => <input {...input} {...wiring} required={input.required} className={INPUT_LOOK} />}
    </FieldFrame>
  );
}
