import { Notice } from '@/ui/kit/notice';
import type { Failure } from './use-action';
import type { Words } from './words';

/** Why a button's action failed. */
export function FailureLine({ failure, words }: { failure: Failure | null; words: Words }) {
  if (failure === null) return null;
  return (
    <Notice kind="danger" live>
      {failure === 'no-line' ? words.failedLine : words.failed}
    </Notice>
  );
}
