import type { ComponentProps } from 'react';
import { FieldFrame, type FieldFacts } from './field-frame';
import { INPUT_LOOK } from './input-look';
import { browserCodesOf } from './use-field-errors';

type Props = FieldFacts & Omit<ComponentProps<'textarea'>, 'id' | 'className'> & { name: string };

/** A multi-line input. */
export function TextArea({ label, hint, errorCode, optional, rows = 4, ...area }: Props) {
  return (
    <FieldFrame name={area.name} checks={browserCodesOf(area)} label={label} hint={hint} errorCode={errorCode} optional={optional}>
      {(wiring) => <textarea {...area} {...wiring} rows={rows} className={INPUT_LOOK} />}
    </FieldFrame>
  );
}
