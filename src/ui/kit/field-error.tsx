import { FieldErrorLine } from './field-error-line';
import { useFieldErrors } from './use-field-errors';

type Props = { id: string; name: string; code: string };

/** A field's error in words. */
export function FieldError({ id, name, code }: Props) {
  const words = useFieldErrors();
  return <FieldErrorLine id={id}>{words(name, code)}</FieldErrorLine>;
}
