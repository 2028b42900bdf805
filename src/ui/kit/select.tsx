import type { ComponentProps } from 'react';
import { FieldFrame, type FieldFacts } from './field-frame';
import { INPUT_LOOK } from './input-look';

type Option = { value: string; label: string };

type Props = FieldFacts &
  Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> & {
    name: string;
    options: readonly Option[];
    /** The label of the empty option; without it the first option is selected. */
    emptyLabel?: string;
  };

/** A select. For up to six options, `Choice` is easier to use on a phone. */
export function Select({ label, hint, errorCode, optional, options, emptyLabel, ...select }: Props) {
  return (
    <FieldFrame
      name={select.name}
      checks={select.required === true ? ['required'] : []}
      label={label}
      hint={hint}
      errorCode={errorCode}
      optional={optional}
    >
      {(wiring) => (
        <select {...select} {...wiring} className={INPUT_LOOK}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
