import type { FocusEvent } from 'react';
import type { DraftView } from '@/domain/prescriptions/api';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { TextField } from '@/ui/kit/text-field';
import { DiagnosisList } from '@/ui/notes/diagnosis-list';
import type { RxWords } from './rx-words';
import type { RxDraftText } from './use-rx';

type Props = { draft: DraftView; words: RxWords; onChange: (text: Partial<RxDraftText>) => void };

/** The diagnosis, tests, advice and when to come again. */
export function RxRest({ draft: { diagnoses, noteDiagnoses, tests, advice, followUpOn }, words, onChange }: Props) {
  const listed = (text: string) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  /** Saves what was typed; a field that was only passed through has nothing to save. */
  const changed =
    (read: (value: string) => Partial<RxDraftText>) =>
    ({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (target.value !== target.defaultValue) onChange(read(target.value));
    };
  return (
    <div className="grid gap-3">
      <DiagnosisList diagnoses={diagnoses} onChange={(changedTo) => onChange({ diagnoses: changedTo })} words={words} />
      {diagnoses.length === 0 && noteDiagnoses.length > 0 && (
        <Button type="button" kind="quiet" onClick={() => onChange({ diagnoses: noteDiagnoses })}>
          {interpolate(words.fromNote, { list: noteDiagnoses.map(({ text }) => text).join(', ') })}
        </Button>
      )}
      <TextField
        name="tests"
        label={words.tests}
        hint={words.commas}
        maxLength={400}
        defaultValue={tests.join(', ')}
        onBlur={changed((value) => ({ tests: listed(value) }))}
      />
      <label className="grid gap-1.5 font-semibold">
        {words.advice}
        <textarea
          rows={2}
          maxLength={2000}
          className={`${INPUT_LOOK} font-normal field-sizing-content`}
          defaultValue={advice}
          onBlur={changed((value) => ({ advice: value.trim() }))}
        />
      </label>
      <TextField
        name="followUpOn"
        label={words.followUpOn}
        type="date"
        defaultValue={followUpOn}
        onBlur={changed((value) => ({ followUpOn: value === '' ? undefined : value }))}
      />
    </div>
  );
}
