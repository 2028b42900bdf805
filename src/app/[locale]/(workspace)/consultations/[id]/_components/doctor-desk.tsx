'use client';

import type { NoteView } from '@/domain/notes/api';
import { EndVisit } from './end-visit';
import { NoShow } from './no-show';
import { NotePanel } from './note-panel';
import type { RoomFacts } from './room-facts';
import { RxOpener } from './rx-opener';
import { isPlanBlank, useNote } from './use-note';

/** The doctor's tools where there is no call: the note and ending the consultation. */
export function DoctorDesk({ note: saved, ...facts }: RoomFacts & { note: NoteView }) {
  const { view, words } = facts;
  const note = useNote(view.id, saved);
  return (
    <div className="grid gap-5">
      {facts.chart}
      {facts.noteWords !== null && (
        <NotePanel note={note} words={words} noteWords={facts.noteWords} locale={facts.locale} id={view.id} patientId={view.patientId} />
      )}
      {facts.rx !== null && <RxOpener id={view.id} words={facts.rx} locale={facts.locale} />}
      <div className="flex flex-wrap gap-3">
        <EndVisit {...facts} isPlanBlank={isPlanBlank(note)} beforeEnd={async () => note.saver()?.flush()} />
        {view.state === 'admitted' && <NoShow {...facts} />}
      </div>
    </div>
  );
}
