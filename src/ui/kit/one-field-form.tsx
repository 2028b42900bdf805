import type { ComponentProps, ReactNode } from 'react';
import { useHasScript } from '../use-has-script';
import { Button } from './button';
import { TextField } from './text-field';

type Props = Omit<ComponentProps<typeof TextField>, 'required' | 'readOnly'> & {
  isBusy: boolean;
  submit: string;
  /** What the button says while the work is under way. */
  busyText: string;
  icon?: ReactNode;
  onValue: (value: string) => void;
  /** What stands above the field. */
  children?: ReactNode;
};

/** Asks for one thing and does something with it by script alone; without script it is not there. */
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
