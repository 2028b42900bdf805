import { useEffect, useRef } from 'react';
import type { DraftView } from '@/domain/prescriptions/api';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { CheckLine } from './rx-line';
import type { RxWords } from './rx-words';

/** Between two letters of one number. */
const TYPING_MS = 700;

type Asked = DraftView['asked'];
type Props = { draft: DraftView; words: RxWords; onChange: (asked: Asked) => void };

/** What the record lacks and the checks need, asked in the call. Only what is needed is asked. */
export function RxAsked({ draft: { asked, checks, patient }, words, onChange }: Props) {
  const codes = new Set(checks.map(({ code }) => code));
  const whole = checks.filter(({ item, verdict }) => item === undefined && verdict !== 'ok');
  const mayBePregnant = codes.has('pregnancy-not-asked') || asked.pregnant !== undefined;
  return (
    <div className="grid gap-3 empty:hidden">
      {whole.map((check) => (
        <CheckLine key={check.code} check={check} reasons={[]} words={words} onReason={() => undefined} />
      ))}
      {(codes.has('age-needed') || (asked.ageYears !== undefined && patient.ageYears === asked.ageYears)) && (
        <NumberBox label={words.askedAge} known={asked.ageYears} max={120} onValue={(ageYears) => onChange({ ...asked, ageYears })} />
      )}
      {(codes.has('weight-needed') || asked.weightKg !== undefined) && (
        <NumberBox label={words.askedWeight} known={asked.weightKg} max={300} onValue={(weightKg) => onChange({ ...asked, weightKg })} />
      )}
      {(codes.has('adult-needed') || asked.adult !== undefined) && (
        <label className="grid gap-1.5 font-semibold">
          {words.askedAdult}
          <input
            className={`${INPUT_LOOK} font-normal`}
            maxLength={120}
            defaultValue={asked.adult}
            onBlur={({ target: { value } }) => value.trim() !== '' && onChange({ ...asked, adult: value.trim() })}
          />
        </label>
      )}
      {mayBePregnant && (
        <label className="grid gap-1.5 font-semibold">
          {words.askedPregnant}
          <select
            className={`${INPUT_LOOK} font-normal`}
            value={asked.pregnant ?? ''}
            onChange={({ target: { value } }) => onChange({ ...asked, pregnant: value === '' ? undefined : (value as 'yes' | 'no') })}
          >
            <option value="">{words.notAsked}</option>
            <option value="no">{words.no}</option>
            <option value="yes">{words.yes}</option>
          </select>
        </label>
      )}
    </div>
  );
}

type BoxProps = { label: string; known: number | undefined; max: number; onValue: (value: number) => void };

/** Saved while it is typed, once the fingers rest: signing must not wait for a press elsewhere. */
function NumberBox({ label, known, max, onValue }: BoxProps) {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const save = ({ value, validity }: HTMLInputElement) => {
    clearTimeout(resting.current);
    if (value !== '' && validity.valid && Number(value) !== known) onValue(Number(value));
  };
  return (
    <label className="grid gap-1.5 font-semibold">
      {label}
      <input
        type="number"
        min={0}
        max={max}
        step="any"
        className={`${INPUT_LOOK} font-normal`}
        defaultValue={known}
        onChange={({ target }) => {
          clearTimeout(resting.current);
          resting.current = setTimeout(() => save(target), TYPING_MS);
        }}
        onBlur={({ target }) => save(target)}
      />
    </label>
  );
}
