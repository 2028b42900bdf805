'use client';

import { EndVisit } from './end-visit';
import { NoShow } from './no-show';
import type { SavedNote } from './note-draft';
import { NotePanel } from './note-panel';
import type { RoomFacts } from './room-facts';
import { RxOpener } from './rx-opener';
import { isPlanBlank, useNote } from './use-note';

/** The doctor's tools where there is no call: the note and ending the consultation. */
export function DoctorDesk({ note: saved, ...facts }: RoomFacts & { note: SavedNote }) {
  const { view, words } = facts;
  const note = useNote(view.id, saved);
  return (
    <div className="grid gap-5">
      {facts.chart}
      <NotePanel note={note} words={words} />
      {facts.rx !== null && <RxOpener id={view.id} words={facts.rx} locale={facts.locale} />}
      <div className="flex flex-wrap gap-3">
        <EndVisit {...facts} isPlanBlank={isPlanBlank(note)} beforeEnd={async () => note.saver()?.flush()} />
        {view.state === 'admitted' && <NoShow {...facts} />}
      </div>
    </div>
  );
}
