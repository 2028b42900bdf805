import type { ReactNode } from 'react';
import { OneFieldForm } from '@/ui/kit/one-field-form';
import { FaultNotice } from './fault-notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';

const EMAIL_CHARACTERS_MAX = 254;

type Props = {
  words: SignInWords;
  label: string;
  hint?: string;
  submit: string;
  busyText: string;
  icon?: ReactNode;
  isBusy: boolean;
  fault: SignInFault | null;
  onEmail: (email: string) => void;
};

/** The e-mail address a link goes to, or came to. */
export function EmailForm({ words, fault, onEmail, ...form }: Props) {
  return (
    <OneFieldForm
      {...form}
      name="email"
      type="email"
      error={fault === 'wrong-email' ? words.faults['wrong-email'] : undefined}
      autoComplete="email"
      maxLength={EMAIL_CHARACTERS_MAX}
      onValue={(email) => onEmail(email.trim())}
    >
      <FaultNotice fault={fault} at="wrong-email" words={words} />
    </OneFieldForm>
  );
}
