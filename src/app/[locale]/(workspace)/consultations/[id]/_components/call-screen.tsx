'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import type { NoteView } from '@/domain/notes/api';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { CallHeader } from './call-header';
import { ChatPanel } from './chat-panel';
import { leaveConsultation } from './endpoints';
import { EndVisit } from './end-visit';
import { FailureLine } from './failure-line';
import { LeaveButton } from './leave-button';
import { NotePanel } from './note-panel';
import { PeerRoom } from './peer-room';
import { otherOf, type RoomFacts } from './room-facts';
import { isPlanBlank, useNote } from './use-note';
import { RxOpener } from './rx-opener';
import { useInertOutside } from './use-inert-outside';
import { useWakeLock } from './use-wake-lock';
import { useRoomEntry } from './use-join';

const JitsiRoom = lazy(async () => ({ default: (await import('./jitsi-room')).JitsiRoom }));

type Props = RoomFacts & { onLeave: () => void };

/** The call, full screen; the doctor's note is beside it, or behind a tab on small screens. */
export function CallScreen(props: Props) {
  const { view, words, note } = props;
  const leave = () => {
    void apiFetch(leaveConsultation, { params: { id: view.id }, key: newIdempotencyKey() }).catch(() => undefined);
    props.onLeave();
  };
  const screen = useRef<HTMLDivElement>(null);
  useWakeLock();
  useInertOutside(screen);
  return (
    <div
      ref={screen}
      tabIndex={-1}
      role="region"
      aria-label={words.tabCall}
      className="fixed inset-0 z-20 flex flex-col bg-paper outline-none pb-[env(safe-area-inset-bottom)]"
    >
      {note === null ? (
        <>
          <CallHeader {...props} />
          <div className="flex min-h-0 flex-1 flex-col">
            <Talk {...props} onLeave={leave} />
          </div>
        </>
      ) : (
        <WithNote {...props} note={note} onLeave={leave} />
      )}
    </div>
  );
}

function WithNote(props: Props & { note: NoteView }) {
  const { view, words } = props;
  const note = useNote(view.id, props.note);
  const [tab, setTab] = useState<'call' | 'note'>('call');
  const hiddenUnless = (shownTab: typeof tab) => (tab === shownTab ? '' : 'max-md:hidden');
  return (
    <>
      <CallHeader {...props}>
        <EndVisit {...props} isPlanBlank={isPlanBlank(note)} beforeEnd={async () => note.saver()?.flush()} />
      </CallHeader>
      <div role="group" aria-label={words.views} className="flex border-b border-line md:hidden">
        {(['call', 'note'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tab === one}
            onClick={() => setTab(one)}
            className="min-h-12 flex-1 border-b-3 border-transparent text-muted aria-pressed:border-act aria-pressed:font-semibold aria-pressed:text-ink"
          >
            {one === 'call' ? words.tabCall : words.tabNote}
          </button>
        ))}
      </div>
      <div className="flex min-h-0 flex-1 flex-col md:grid md:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div className={`flex min-h-0 flex-1 flex-col ${hiddenUnless('call')}`}>
          <Talk {...props} />
        </div>
        <div className={`min-h-0 flex-1 overflow-y-auto border-line p-4 md:border-l ${hiddenUnless('note')}`}>
          {props.chart}
          <div className="mt-4 border-t border-line pt-4">
            {props.noteWords !== null && (
              <NotePanel
                note={note}
                words={words}
                noteWords={props.noteWords}
                locale={props.locale}
                id={view.id}
                patientId={view.patientId}
              />
            )}
          </div>
          {props.rx !== null && (
            <div className="mt-4">
              <RxOpener id={view.id} words={props.rx} locale={props.locale} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}

/** The call itself, in the provider's component. */
function Talk({ view, words, isStale, locale, onLeave }: Props) {
  const { way, failure, again } = useRoomEntry(view.id);
  const other = otherOf(view);
  if (way === null) {
    return (
      <div className="grid gap-3 p-4">
        {failure === null ? <p role="status">{words.opening}</p> : <FailureLine failure={failure} words={words} />}
        {failure !== null && (
          <Button type="button" onClick={again}>
            {words.join}
          </Button>
        )}
      </div>
    );
  }
  if (way.provider === 'jitsi') {
    return (
      <Suspense fallback={<p role="status">{words.opening}</p>}>
        <JitsiRoom way={way} words={words} locale={locale} onLeave={onLeave} />
      </Suspense>
    );
  }
  if (way.provider === 'none') {
    return (
      <>
        <ChatPanel id={view.id} selfId={way.selfId} otherName={other.name} words={words} locale={locale} isStale={isStale} />
        <div className="border-t border-line p-3">
          <LeaveButton words={words} onLeave={onLeave} />
        </div>
      </>
    );
  }
  return <PeerRoom way={way} view={view} words={words} locale={locale} isStale={isStale} onLeave={onLeave} />;
}
