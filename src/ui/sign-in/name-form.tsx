'use client';

import { Button } from '../kit/button';
import { TextField } from '../kit/text-field';
import { FaultNotice } from './fault-notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';

const NAME_CHARACTERS_MAX = 120;

type Props = { words: SignInWords; isBusy: boolean; fault: SignInFault | null; onName: (name: string) => void };

/** Who comes for the first time says their name; everything else about an account is known or can wait. */
export function NameForm({ words, isBusy, fault, onName }: Props) {
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onName(String(new FormData(event.currentTarget).get('name') ?? '').trim());
      }}
    >
      <div role="status">
        <h2 className="text-title">{words.name.title}</h2>
        <p className="mt-1 text-muted">{words.name.lead}</p>
      </div>
      <FaultNotice fault={fault} at="wrong-name" words={words} />
      <TextField
        name="name"
        label={words.name.label}
        hint={words.name.hint}
        error={fault === 'wrong-name' ? words.faults['wrong-name'] : undefined}
        autoComplete="name"
        required
        maxLength={NAME_CHARACTERS_MAX}
        readOnly={isBusy}
        autoFocus
      />
      <Button wide busy={isBusy}>
        {isBusy ? words.entering : words.name.save}
      </Button>
    </form>
  );
}
