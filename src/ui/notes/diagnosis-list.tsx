'use client';

import { useState } from 'react';
import type { FoundDiagnosis } from '@/domain/notes/api';
import type { Diagnosis } from '@/domain/notes/diagnosis';
import { apiFetch } from '@/ui/api';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { searchDiagnoses } from './endpoints';

const FOUND_MAX = 8;
const TEXT_CHARACTERS_MAX = 200;

type Props = {
  diagnoses: readonly Diagnosis[];
  onChange: (diagnoses: Diagnosis[]) => void;
  words: { diagnoses: string; diagnosesHint: string; remove: string; removeOf: string };
};

const search = async (q: string, signal: AbortSignal) =>
  (await apiFetch(searchDiagnoses, { query: { q, limit: FOUND_MAX }, signal })).items;

/** The diagnoses, each from the list of codes or in words of one's own: by keyboard, a few letters, the arrows, Enter. */
export function DiagnosisList({ diagnoses, onChange, words }: Props) {
  const [text, setText] = useState('');
  const add = (added: Diagnosis) => {
    const isThere = diagnoses.some(({ code, text: known }) => (added.code === undefined ? known === added.text : code === added.code));
    if (!isThere) onChange([...diagnoses, added]);
    setText('');
  };
  return (
    <div className="grid gap-2">
      <Combobox<FoundDiagnosis>
        label={words.diagnoses}
        hint={words.diagnosesHint}
        text={text}
        onType={setText}
        search={search}
        keyOf={({ code }) => code}
        onChoose={({ code, text: label }) => add({ code, text: label })}
        onEnter={() => text.trim() !== '' && add({ text: text.trim() })}
        maxLength={TEXT_CHARACTERS_MAX}
      >
        {({ code, text: label }) => (
          <>
            <span className="font-semibold">{code}</span> {label}
          </>
        )}
      </Combobox>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {diagnoses.map(({ code, text: label }, place) => (
          <li key={`${code ?? ''} ${label}`} className="flex items-center justify-between gap-3 py-1">
            <span>
              {code !== undefined && <strong>{code} </strong>}
              {label}
            </span>
            <Button
              type="button"
              kind="quiet"
              aria-label={interpolate(words.removeOf, { name: label })}
              onClick={() => onChange(diagnoses.filter((_, other) => other !== place))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
