'use client';

import { MessageSquareText, Mic, MicOff, Phone, PhoneOff, SwitchCamera, Video, VideoOff, type LucideIcon } from 'lucide-react';
import type { Medium } from '@/domain/consultations/line-quality';
import type { CallSession, CallView } from './call-session';
import type { Words } from './words';

type Props = {
  talk: CallView;
  booked: Medium;
  words: Words;
  session: () => CallSession | null;
  chat: { isOpen: boolean; unread: number; toggle: () => void };
  onLeave: () => void;
};

/** The call's controls, each an icon with a word, at the bottom of the screen. */
export function CallControls({ talk, booked, words, session, chat, onLeave }: Props) {
  const { own, ladder } = talk;
  const { medium } = ladder;
  const talks = medium !== 'text';
  const sees = medium === 'video';
  return (
    <div
      role="group"
      aria-label={words.controls}
      className="grid grid-cols-3 gap-2 *:last:nth-[3n+2]:col-span-2 border-t border-line p-3 sm:flex sm:justify-center"
    >
      {talks && (
        <Control icon={own.isMuted ? MicOff : Mic} isOff={own.isMuted} onPress={() => session()?.mute(!own.isMuted)}>
          {own.isMuted ? words.micOn : words.micOff}
        </Control>
      )}
      {sees && (
        <Control icon={own.isCameraOff ? VideoOff : Video} isOff={own.isCameraOff} onPress={() => session()?.turnCamera(!own.isCameraOff)}>
          {own.isCameraOff ? words.cameraOn : words.cameraOff}
        </Control>
      )}
      {sees && own.canSwitch && (
        <Control icon={SwitchCamera} onPress={() => session()?.otherCamera()}>
          {words.cameraSwitch}
        </Control>
      )}
      {sees && (
        <Control icon={Phone} onPress={() => session()?.goTo('audio')}>
          {words.goAudio}
        </Control>
      )}
      {medium === 'audio' && booked === 'video' && (
        <Control icon={Video} onPress={() => session()?.goTo('video')}>
          {words.goVideo}
        </Control>
      )}
      {medium === 'text' && (
        <Control icon={Phone} onPress={() => session()?.goTo('audio')}>
          {words.goAudio}
        </Control>
      )}
      {talks && (
        <Control icon={MessageSquareText} isPressed={chat.isOpen} onPress={chat.toggle}>
          {chat.unread > 0 && !chat.isOpen ? `${words.chatTitle} (${chat.unread})` : words.chatTitle}
        </Control>
      )}
      <Control icon={PhoneOff} onPress={onLeave}>
        {words.leaveCall}
      </Control>
    </div>
  );
}

type ControlProps = { icon: LucideIcon; children: string; isOff?: boolean; isPressed?: boolean; onPress: () => void };

function Control({ icon: Icon, children, isOff, isPressed, onPress }: ControlProps) {
  const look = isOff === true ? 'border-needs bg-needs-tint' : 'border-edge hover:bg-tint aria-pressed:bg-tint';
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onPress}
      className={`flex min-h-14 flex-col items-center justify-center gap-1 rounded-lg border px-2 py-1.5 text-center text-small leading-tight font-medium sm:min-w-28 ${look}`}
    >
      <Icon aria-hidden className="size-6 shrink-0" />
      {children}
    </button>
  );
}
