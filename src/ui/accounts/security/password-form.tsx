import { Notice } from '@/ui/kit/notice';
import { OneFieldForm } from '@/ui/kit/one-field-form';
import type { SetupFault } from './setup-fault';
import type { SetupWords } from './setup-words';
import { Icon } from '../../kit/icon';

const PASSWORD_CHARACTERS_MAX = 1024;

type Props = { words: SetupWords; isBusy: boolean; fault: SetupFault | null; onPassword: (password: string) => void };

/**
 * Asks for the password again, so that an unlocked phone left lying about cannot be used to enrol somebody else's second
 * factor.
 */
export function PasswordForm({ words, isBusy, fault, onPassword }: Props) {
  return (
    <OneFieldForm
      name="password"
      type="password"
      label={words.password}
      hint={words.passwordHint}
      error={fault === 'wrong-password' ? words.faults['wrong-password'] : undefined}
      autoComplete="current-password"
      maxLength={PASSWORD_CHARACTERS_MAX}
      isBusy={isBusy}
      submit={words.start}
      busyText={words.starting}
      icon={<Icon name="shield-check" className="size-5" />}
      onValue={onPassword}
    >
      {fault !== null && fault !== 'wrong-password' && (
        <Notice kind="danger" live>
          {words.faults[fault]}
        </Notice>
      )}
    </OneFieldForm>
  );
}
