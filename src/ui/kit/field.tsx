import type { ComponentProps } from 'react';
import { FieldFrame, type FieldFacts } from './field-frame';
import { INPUT_LOOK } from './input-look';

type Props = FieldFacts & Omit<ComponentProps<'input'>, 'id' | 'className'> & { name: string };

/** A single-line input: text, number, date, telephone, password. */
export function Field({ label, hint, errorCode, optional, ...input }: Props) {
  return (
    <FieldFrame label={label} hint={hint} errorCode={errorCode} optional={optional}>
      {(wiring) => <input {...input} {...wiring} required={input.required} className={INPUT_LOOK} />}
    </FieldFrame>
  );
}
