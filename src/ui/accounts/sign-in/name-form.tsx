import { OneFieldForm } from '@/ui/kit/one-field-form';
import { FaultNotice } from './fault-notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';

const NAME_CHARACTERS_MAX = 120;

type Props = { words: SignInWords; isBusy: boolean; fault: SignInFault | null; onName: (name: string) => void };

/** Asks a new user's name; everything else about an account is known or can wait. */
export function NameForm({ words, isBusy, fault, onName }: Props) {
  return (
    <OneFieldForm
      name="name"
      label={words.name.label}
      hint={words.name.hint}
      error={fault === 'wrong-name' ? words.faults['wrong-name'] : undefined}
      autoComplete="name"
      maxLength={NAME_CHARACTERS_MAX}
      autoFocus
      isBusy={isBusy}
      submit={words.name.save}
      busyText={words.entering}
      onValue={(name) => onName(name.trim())}
    >
      <div role="status">
        <h2 className="text-title">{words.name.title}</h2>
        <p className="mt-1 text-muted">{words.name.lead}</p>
      </div>
      <FaultNotice fault={fault} at="wrong-name" words={words} />
    </OneFieldForm>
  );
}
