'use client';

import { Button } from '../kit/button';
import { FaultNotice } from './fault-notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { TextField } from './text-field';

const CODE_CHARACTERS_MAX = 20;

type Props = { words: SignInWords; isBusy: boolean; fault: SignInFault | null; onCode: (code: string) => void };

/** The second step of who asked for one: a code from the app on their phone. */
export function SecondCodeForm({ words, isBusy, fault, onCode }: Props) {
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onCode(String(new FormData(event.currentTarget).get('code') ?? ''));
      }}
    >
      <FaultNotice fault={fault} at="wrong-code" words={words} />
      <TextField
        name="code"
        label={words.second.label}
        hint={words.second.hint}
        error={fault === 'wrong-code' ? words.second.wrong : undefined}
        className="text-title tabular-nums tracking-[0.4em]"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={CODE_CHARACTERS_MAX}
        readOnly={isBusy}
        autoFocus
      />
      <Button wide busy={isBusy}>
        {isBusy ? words.entering : words.second.save}
      </Button>
    </form>
  );
}
