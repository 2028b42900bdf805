'use client';

import { JitsiMeeting } from '@jitsi/react-sdk';
import type { JoinReply } from '@/domain/consultations/view';
import type { Locale } from '@/domain/shared/primitives';
import type { Words } from './words';

type Props = { way: Extract<JoinReply, { provider: 'jitsi' }>; words: Words; locale: Locale; onLeave: () => void };

/** Small video, no Jitsi lobby, no recording or invitations: access was decided before. */
const CONFIG = {
  prejoinConfig: { enabled: false },
  disableInviteFunctions: true,
  disableDeepLinking: true,
  resolution: 480,
  constraints: { video: { height: { ideal: 480, max: 720, min: 180 } } },
  toolbarButtons: ['microphone', 'camera', 'toggle-camera', 'chat', 'hangup'],
};

/** The call in a room of the clinic's Jitsi. */
export function JitsiRoom({ way, words, locale, onLeave }: Props) {
  return (
    <section aria-label={words.jitsiTitle} className="min-h-0 flex-1 *:h-full">
      <JitsiMeeting
        domain={way.domain}
        roomName={way.roomName}
        jwt={way.jwt}
        lang={locale}
        configOverwrite={CONFIG}
        getIFrameRef={(parent) => {
          parent.style.height = '100%';
          parent.querySelector('iframe')?.setAttribute('title', words.jitsiTitle);
        }}
        onReadyToClose={onLeave}
      />
    </section>
  );
}
