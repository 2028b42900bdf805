import { mobileForReading } from '@/domain/shared/mobile-number';
import { Button } from '@/ui/kit/button';
import { OneFieldForm } from '@/ui/kit/one-field-form';
import { interpolate } from '@/ui/interpolate';
import { FaultNotice } from './fault-notice';
import { ResendButton } from './resend-button';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { Icon } from '../../kit/icon';

/** Six digits with optional spaces. */
const CODE_CHARACTERS_MAX = 10;

type Props = {
  words: SignInWords;
  isBusy: boolean;
  fault: SignInFault | null;
  phone: string;
  /** When the code was sent, in milliseconds of this device's clock. */
  sentAt: number;
  onCode: (typed: string) => void;
  onAgain: () => void;
  onChange: () => void;
};

/** The SMS code's input; the phone's keyboard offers the code by itself. */
export function CodeForm({ words, isBusy, fault, phone, sentAt, onCode, onAgain, onChange }: Props) {
  return (
    <>
      <OneFieldForm
        // A new code starts with an empty field.
        key={sentAt}
        name="code"
        label={words.phone.code}
        hint={words.phone.codeHint}
        error={fault === 'wrong-code' ? words.faults['wrong-code'] : undefined}
        className="text-title tabular-nums tracking-[0.4em]"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={CODE_CHARACTERS_MAX}
        autoFocus
        isBusy={isBusy}
        submit={words.phone.check}
        busyText={words.checking}
        icon={<Icon name="log-in" className="size-5" />}
        onValue={onCode}
      >
        <p role="status" className="text-lead">
          {interpolate(words.phone.sentTo, { phone: mobileForReading(phone) })}
        </p>
        <FaultNotice fault={fault} at="wrong-code" words={words} />
      </OneFieldForm>
      <div className="mt-5 grid gap-3 border-t border-line pt-5">
        <p className="text-muted">{words.phone.notCome}</p>
        <ResendButton key={sentAt} words={words} sentAt={sentAt} disabled={isBusy} onPress={onAgain} />
        <Button type="button" kind="quiet" onClick={onChange}>
          {words.phone.change}
        </Button>
      </div>
    </>
  );
}
