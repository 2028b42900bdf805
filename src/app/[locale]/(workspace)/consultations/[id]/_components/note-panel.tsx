'use client';

import type { Locale } from '@/domain/shared/primitives';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import type { IconName } from '@/ui/kit/icon-names';
import { Notice } from '@/ui/kit/notice';
import { TextField } from '@/ui/kit/text-field';
import { DiagnosisList } from '@/ui/notes/diagnosis-list';
import { NOTE_PARTS, type NoteText } from './note-draft';
import { NotePart } from './note-part';
import { NoteReadings } from './note-readings';
import type { SaveState } from './note-saver';
import { NoteSign } from './note-sign';
import { NoteTemplates } from './note-templates';
import type { NoteWords } from './note-words';
import type { Note } from './use-note';
import { useNoteTemplates } from './use-note-templates';
import type { Words } from './words';

const STATES: Record<SaveState, { icon: IconName; word: keyof Words }> = {
  saved: { icon: 'circle-check', word: 'noteSaved' },
  unsaved: { icon: 'pencil-line', word: 'noteUnsaved' },
  saving: { icon: 'refresh-cw', word: 'noteSaving' },
  offline: { icon: 'cloud-off', word: 'noteOffline' },
  refused: { icon: 'triangle-exclamation-point', word: 'noteRefused' },
};

type Props = { note: Note; words: Words; noteWords: NoteWords; locale: Locale; id: string; patientId: string };

/** The note in its four parts, with diagnoses, what was measured, when to come again, and the signature. */
export function NotePanel({ note, words, noteWords, locale, id, patientId }: Props) {
  const { view, saver, isReady, signed } = note;
  const { icon, word } = STATES[view.state];
  const templates = useNoteTemplates();
  const type = <P extends keyof NoteText>(part: P, value: NoteText[P]) => saver()?.type(part, value);
  return (
    <section aria-label={words.noteTitle} className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-title">{words.noteTitle}</h2>
        {signed.signedAt === null && (
          <p role="status" className="flex items-center gap-1.5 text-small text-muted">
            <Icon name={icon} className="size-4 shrink-0" />
            {isReady ? words[word] : words.opening}
          </p>
        )}
      </div>
      <Conflict note={note} words={words} />
      {isReady && <NoteTemplates id={id} templates={templates} words={noteWords} locale={locale} text={view.text} onUse={type} />}
      {NOTE_PARTS.map((part) => (
        <NotePart
          key={part}
          label={words[part]}
          text={view.text[part]}
          isReady={isReady}
          phrases={templates.phrases}
          onType={(text) => type(part, text)}
        />
      ))}
      {isReady && (
        <>
          <DiagnosisList diagnoses={view.text.diagnoses} onChange={(diagnoses) => type('diagnoses', diagnoses)} words={noteWords} />
          <NoteReadings
            patientId={patientId}
            words={noteWords}
            onSaved={(line) => type('objective', [saver()?.view().text.objective, line].filter(Boolean).join('\n'))}
          />
          <TextField
            name="followUpOn"
            label={noteWords.followUpOn}
            type="date"
            value={view.text.followUpOn ?? ''}
            onChange={({ target }) => type('followUpOn', target.value === '' ? null : target.value)}
          />
        </>
      )}
      <NoteSign note={note} id={id} words={noteWords} />
    </section>
  );
}

/** The version another window saved, and which of the two is to stay. */
function Conflict({ note: { view, saver }, words }: { note: Note; words: Words }) {
  if (view.conflicting === null) return null;
  return (
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
  );
}

function NoteLines({ text, words }: { text: NoteText; words: Words }) {
  return (
    <>
      <dl className="mt-2 grid gap-2">
        {NOTE_PARTS.filter((part) => text[part] !== '').map((part) => (
          <div key={part}>
            <dt className="text-small text-muted">{words[part]}</dt>
            <dd className="whitespace-pre-wrap">{text[part]}</dd>
          </div>
        ))}
      </dl>
      <p>
        {[...text.diagnoses.map(({ code, text: label }) => [code, label].filter(Boolean).join(' ')), text.followUpOn]
          .filter(Boolean)
          .join(', ')}
      </p>
    </>
  );
}
