import type { ComponentProps, ReactNode } from 'react';
import { useHasScript } from '../use-has-script';
import { Button } from './button';
import { TextField } from './text-field';

type Props = Omit<ComponentProps<typeof TextField>, 'required' | 'readOnly'> & {
  isBusy: boolean;
  submit: string;
  /** The button's label while the action runs. */
  busyText: string;
  icon?: ReactNode;
  onValue: (value: string) => void;
  /** Content above the field. */
  children?: ReactNode;
};

/** A one-field form that works with JavaScript only and is hidden without it. */
export function OneFieldForm({ isBusy, submit, busyText, icon, onValue, children, ...field }: Props) {
  const hasScript = useHasScript();
  return (
    <form
      className="grid max-w-[28rem] gap-5 noscript:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        onValue(String(new FormData(event.currentTarget).get(field.name) ?? ''));
      }}
    >
      {children}
      <TextField {...field} required readOnly={isBusy} />
      <Button wide busy={isBusy} disabled={!hasScript} icon={icon}>
        {isBusy ? busyText : submit}
      </Button>
    </form>
  );
}
