import { useId, type ChangeEventHandler, type ReactNode } from 'react';
import { FieldError } from './field-error';
import { useBrowserErrors } from './use-field-errors';

type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; icon?: ReactNode; disabled?: boolean };

type Props = {
  legend: ReactNode;
  name: string;
  /** `one`: radio buttons; `many`: check boxes, posted under the same name. */
  kind?: 'one' | 'many';
  options: readonly ChoiceOption[];
  /** The initially selected values. */
  chosen?: readonly string[];
  hint?: ReactNode;
  errorCode?: string | undefined;
  required?: boolean;
  /** Columns as they fit: `grid` for short labels such as times, `wide` for a few words each. */
  layout?: 'rows' | 'grid' | 'wide';
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

const LAYOUTS = {
  rows: 'grid gap-2',
  grid: 'grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2',
  wide: 'grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-2',
} as const;

/** A few options, each a thumb-sized target. */
export function Choice(props: Props) {
  const { legend, name, kind = 'one', options, chosen = [], hint, errorCode, required, layout = 'rows', onChange } = props;
  const id = useId();
  const browserErrors = useBrowserErrors();
  const errorId = errorCode === undefined ? undefined : `${id}-error`;
  return (
    <fieldset
      className="min-w-0"
      aria-describedby={errorId}
      data-errors={kind === 'one' && required === true ? browserErrors(name, ['required']) : undefined}
    >
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {hint !== undefined && <p className="mb-2 text-small text-muted">{hint}</p>}
      <div className={LAYOUTS[layout]}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-lg border border-edge bg-raised px-3.5 py-2.5 has-checked:border-act has-checked:bg-tint has-checked:outline-2 has-checked:-outline-offset-2 has-checked:outline-act has-disabled:cursor-default has-disabled:opacity-55 has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-act"
          >
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={kind === 'one' ? required : undefined}
              onChange={onChange}
              className="size-5 shrink-0 accent-act outline-none"
            />
            {option.icon}
            <span>
              <span className="block font-medium">{option.label}</span>
              {option.hint !== undefined && <span className="block text-small text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {errorId !== undefined && errorCode !== undefined && (
        <div className="mt-1.5">
          <FieldError id={errorId} name={name} code={errorCode} />
        </div>
      )}
    </fieldset>
  );
}
