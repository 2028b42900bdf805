import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { Notice } from '@/ui/kit/notice';
import { isProblem } from '@/domain/shared/problem';
import type { NoteWords } from './note-words';
import type { Note } from './use-note';

const ADDENDUM_CHARACTERS_MAX = 4_000;

type Props = { note: Note; id: string; words: NoteWords };

/** The signature of the note, and after it what is added. */
export function NoteSign({ note: { view, isReady, signed, sign, addAddendum }, id, words }: Props) {
  const [state, setState] = useState<'idle' | 'busy' | 'offline' | 'refused'>('idle');
  const attempt = async (work: () => Promise<unknown>) => {
    setState('busy');
    try {
      setState((await work()) === false ? 'offline' : 'idle');
    } catch (error) {
      setState(isProblem(error) ? 'refused' : 'offline');
    }
  };
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get('text') ?? '').trim();
    if (text !== '')
      void attempt(async () => {
        await addAddendum(text);
        form.reset();
      });
  };
  return (
    <div className="grid gap-3">
      {state === 'refused' && (
        <Notice kind="needs" live>
          {words.signRefused}
        </Notice>
      )}
      {state === 'offline' && (
        <Notice kind="needs" live>
          {words.signOffline}
        </Notice>
      )}
      {signed.signedAt === null ? (
        <Button
          type="button"
          kind="quiet"
          busy={state === 'busy'}
          disabled={!isReady || view.conflicting !== null}
          onClick={() => void attempt(sign)}
        >
          {words.sign}
        </Button>
      ) : (
        <>
          <Notice kind="done" title={words.signedTitle} live>
            {words.signedText}
          </Notice>
          <ol className="grid gap-2 empty:hidden" aria-label={words.addenda}>
            {signed.addenda.map(({ text, at }) => (
              <li key={at} className="border-l-3 border-line pl-3 whitespace-pre-wrap">
                {text}
              </li>
            ))}
          </ol>
          <form method="post" action={`/api/consultations/${id}/note/addenda`} onSubmit={add} className="grid gap-3">
            <label className="grid gap-1.5 font-semibold">
              {words.addendum}
              <textarea name="text" rows={3} required maxLength={ADDENDUM_CHARACTERS_MAX} className={`${INPUT_LOOK} font-normal`} />
            </label>
            <Button kind="quiet" busy={state === 'busy'}>
              {words.addAddendum}
            </Button>
          </form>
        </>
      )}
    </div>
  );
}
