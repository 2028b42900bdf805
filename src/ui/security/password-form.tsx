'use client';

import { ShieldCheck } from 'lucide-react';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { TextField } from '../kit/text-field';
import { useHasScript } from '../use-has-script';
import type { SetupFault } from './setup-fault';
import type { SetupWords } from './setup-words';

const PASSWORD_CHARACTERS_MAX = 1024;

type Props = { words: SetupWords; isBusy: boolean; fault: SetupFault | null; onPassword: (password: string) => void };

/** The password once more: a phone left lying about must not get a second step of somebody else's. */
export function PasswordForm({ words, isBusy, fault, onPassword }: Props) {
  const hasScript = useHasScript();
  return (
    <form
      className="grid max-w-[28rem] gap-5 noscript:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(String(new FormData(event.currentTarget).get('password') ?? ''));
      }}
    >
      {fault !== null && fault !== 'wrong-password' && (
        <Notice kind="danger" live>
          {words.faults[fault]}
        </Notice>
      )}
      <TextField
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint}
        error={fault === 'wrong-password' ? words.faults['wrong-password'] : undefined}
        autoComplete="current-password"
        required
        maxLength={PASSWORD_CHARACTERS_MAX}
        readOnly={isBusy}
      />
      <Button wide busy={isBusy} disabled={!hasScript} icon={<ShieldCheck aria-hidden className="size-5" />}>
        {isBusy ? words.starting : words.start}
      </Button>
    </form>
  );
}
