import { Notice } from '@/ui/kit/notice';
import type { SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';

type Props = { fault: SignInFault | null; at?: SignInFault; words: SignInWords };

/** The fault above the form; nothing where the fault is `at` a field and shown beside it. */
export function FaultNotice({ fault, at, words }: Props) {
  if (fault === null || fault === at) return null;
  return (
    <Notice kind="danger" live>
      {words.faults[fault]}
    </Notice>
  );
}
