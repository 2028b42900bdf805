'use client';

import { useId } from 'react';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { Notice } from '@/ui/kit/notice';
import { NOTE_PARTS, type NoteText } from './note-draft';
import type { SaveState } from './note-saver';
import type { Note } from './use-note';
import type { Words } from './words';
import { Icon } from '@/ui/kit/icon';
import type { IconName } from '@/ui/kit/icon-names';

const PART_CHARACTERS_MAX = 10_000;

const STATES: Record<SaveState, { icon: IconName; word: keyof Words }> = {
  saved: { icon: 'circle-check', word: 'noteSaved' },
  unsaved: { icon: 'pencil-line', word: 'noteUnsaved' },
  saving: { icon: 'refresh-cw', word: 'noteSaving' },
  offline: { icon: 'cloud-off', word: 'noteOffline' },
  refused: { icon: 'triangle-exclamation-point', word: 'noteRefused' },
};

/** The note in its four parts, with autosave and its current state. */
export function NotePanel({ note: { view, saver, isReady }, words }: { note: Note; words: Words }) {
  const { icon, word } = STATES[view.state];
  return (
    <section aria-label={words.noteTitle} className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-title">{words.noteTitle}</h2>
        <p role="status" className="flex items-center gap-1.5 text-small text-muted">
          <Icon name={icon} className="size-4 shrink-0" />
          {isReady ? words[word] : words.opening}
        </p>
      </div>
      {view.conflicting !== null && (
        <Notice
          kind="needs"
          live
          title={words.conflictTitle}
          action={
            <>
              <Button type="button" onClick={() => saver()?.keepMine()}>
                {words.keepMine}
              </Button>
              <Button type="button" kind="quiet" onClick={() => saver()?.takeTheirs()}>
                {words.takeTheirs}
              </Button>
            </>
          }
        >
          <p>{words.conflictText}</p>
          <NoteLines text={view.conflicting} words={words} />
        </Notice>
      )}
      {NOTE_PARTS.map((part) => (
        <Part key={part} label={words[part]} text={view.text[part]} isReady={isReady} onType={(text) => saver()?.type(part, text)} />
      ))}
    </section>
  );
}

type PartProps = { label: string; text: string; isReady: boolean; onType: (text: string) => void };

function Part({ label, text, isReady, onType }: PartProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={PART_CHARACTERS_MAX}
        className={`${INPUT_LOOK} field-sizing-content min-h-24`}
        value={text}
        readOnly={!isReady}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

function NoteLines({ text, words }: { text: NoteText; words: Words }) {
  return (
    <dl className="mt-2 grid gap-2">
      {NOTE_PARTS.filter((part) => text[part] !== '').map((part) => (
        <div key={part}>
          <dt className="text-small text-muted">{words[part]}</dt>
          <dd className="whitespace-pre-wrap">{text[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
