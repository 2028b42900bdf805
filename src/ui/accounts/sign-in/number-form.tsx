import { OneFieldForm } from '@/ui/kit/one-field-form';
import { FaultNotice } from './fault-notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { Icon } from '../../kit/icon';

const NUMBER_CHARACTERS_MAX = 40;

type Props = { words: SignInWords; isBusy: boolean; fault: SignInFault | null; onNumber: (typed: string) => void };

/** The phone number the code is sent to. */
export function NumberForm({ words, isBusy, fault, onNumber }: Props) {
  return (
    <OneFieldForm
      name="phone"
      type="tel"
      label={words.phone.number}
      hint={words.phone.numberHint}
      error={fault === 'wrong-number' ? words.faults['wrong-number'] : undefined}
      autoComplete="tel"
      inputMode="tel"
      maxLength={NUMBER_CHARACTERS_MAX}
      isBusy={isBusy}
      submit={words.phone.send}
      busyText={words.phone.sending}
      icon={<Icon name="message-square-text" className="size-5" />}
      onValue={onNumber}
    >
      <FaultNotice fault={fault} at="wrong-number" words={words} />
    </OneFieldForm>
  );
}
