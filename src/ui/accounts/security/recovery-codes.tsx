import { buttonLook } from '@/ui/kit/button-look';
import type { SetupWords } from './setup-words';

type Props = {
  words: SetupWords;
  codes: readonly string[];
  /** Where to continue once they are written down: a local path. */
  then: string;
};

/** The recovery codes, shown once, to be copied to paper. */
export function RecoveryCodes({ words, codes, then }: Props) {
  return (
    <div className="grid max-w-[28rem] gap-4" data-codes>
      <h3 className="text-lead font-semibold">{words.codesTitle}</h3>
      <p role="status">{words.codesLead}</p>
      <ol className="grid list-inside list-decimal gap-x-6 gap-y-2 rounded-lg border border-line p-4 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="font-mono text-lead whitespace-nowrap tabular-nums select-all">
            {code}
          </li>
        ))}
      </ol>
      <a href={then} className={`${buttonLook('main')} w-full`}>
        {words.codesDone}
      </a>
    </div>
  );
}
