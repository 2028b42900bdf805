'use client';

import { useState } from 'react';
import type { ConsultationView, JoinReply } from '@/domain/consultations/view';
import type { Medium } from '@/domain/consultations/connection-quality';
import type { Locale } from '@/domain/shared/primitives';
import { CallControls } from './call-controls';
import { CallStage } from './call-stage';
import { ChatPanel } from './chat-panel';
import { DoctorRecording, PatientRecording } from './recording-bar';
import { ConnectionNotice } from './connection-notice';
import { otherOf } from './room-facts';
import { useCallSession } from './use-call-session';
import { MediaFaultText } from './media-fault-text';
import type { Words } from './words';

type Props = {
  way: Extract<JoinReply, { provider: 'peer' }>;
  view: ConsultationView;
  words: Words;
  locale: Locale;
  isStale: boolean;
  onLeave: () => void;
};

/** The call between the two browsers: video or audio, the chat below, the controls within thumb reach. */
export function PeerRoom({ way, view, words, locale, isStale, onLeave }: Props) {
  const other = otherOf(view);
  const [isChatOpen, setChatOpen] = useState(false);
  const [unread, setUnread] = useState(0);
  const { view: talk, session } = useCallSession({
    id: view.id,
    otherId: other.id,
    isPolite: view.selfRole === 'patient',
    bookedMedium: bookedMedium(view.mode),
    iceServers: way.iceServers as RTCIceServer[],
  });
  if (talk === null) return <p role="status">{words.opening}</p>;
  const { medium } = talk.ladder;
  const showsChat = isChatOpen || medium === 'text';
  return (
    <>
      {view.selfRole === 'doctor' ? (
        <DoctorRecording view={view} words={words} isStale={isStale} talk={talk} />
      ) : (
        <PatientRecording view={view} words={words} />
      )}
      <CallStage talk={talk} name={other.name} words={words} isSmall={showsChat} />
      <div className="grid gap-2 p-3 empty:hidden">
        <ConnectionNotice ladder={talk.ladder} cause={talk.cause} words={words} onUp={(up) => session()?.goTo(up)} />
        <MediaFaultText whyNot={talk.own.whyNot} words={words} />
      </div>
      <div className={showsChat ? 'flex min-h-0 flex-1 flex-col' : 'hidden'}>
        <ChatPanel
          id={view.id}
          selfId={way.selfId}
          otherName={other.name}
          words={words}
          locale={locale}
          isStale={isStale}
          isHidden={!showsChat}
          onUnread={setUnread}
        />
      </div>
      <CallControls
        talk={talk}
        bookedMedium={bookedMedium(view.mode)}
        words={words}
        session={session}
        chat={{ isOpen: showsChat, unread, toggle: () => setChatOpen(!isChatOpen) }}
        onLeave={onLeave}
      />
    </>
  );
}

function bookedMedium(mode: ConsultationView['mode']): Medium {
  return mode === 'audio' || mode === 'text' ? mode : 'video';
}
