'use client';

import { MessageSquareText } from 'lucide-react';
import { Button } from '../kit/button';
import { TextField } from '../kit/text-field';
import { useHasScript } from '../use-has-script';
import { FaultNotice } from './fault-notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';

type Props = {
  words: SignInWords;
  isBusy: boolean;
  fault: SignInFault | null;
  typed: string;
  onSend: (typed: string) => void;
};

/** Which phone the code goes to. */
export function NumberForm({ words, isBusy, fault, typed, onSend }: Props) {
  const hasScript = useHasScript();
  return (
    <form
      className="grid gap-5 noscript:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(String(new FormData(event.currentTarget).get('phone') ?? ''));
      }}
    >
      <FaultNotice fault={fault} at="wrong-number" words={words} />
      <TextField
        name="phone"
        type="tel"
        label={words.phone.number}
        hint={words.phone.numberHint}
        error={fault === 'wrong-number' ? words.faults['wrong-number'] : undefined}
        defaultValue={typed}
        autoComplete="tel"
        inputMode="tel"
        required
        maxLength={40}
        readOnly={isBusy}
      />
      <Button wide busy={isBusy} disabled={!hasScript} icon={<MessageSquareText aria-hidden className="size-5" />}>
        {isBusy ? words.phone.sending : words.phone.send}
      </Button>
    </form>
  );
}
