'use client';

import type { Medium } from '@/domain/consultations/connection-quality';
import type { CallSession, CallView } from './call-session';
import type { Words } from './words';
import { Icon } from '@/ui/kit/icon';
import type { IconName } from '@/ui/kit/icon-names';

type Props = {
  talk: CallView;
  bookedMedium: Medium;
  words: Words;
  session: () => CallSession | null;
  chat: { isOpen: boolean; unread: number; toggle: () => void };
  onLeave: () => void;
};

/** The call's controls, each an icon with a word, at the bottom of the screen. */
export function CallControls({ talk, bookedMedium, words, session, chat, onLeave }: Props) {
  const { own, ladder } = talk;
  const { medium } = ladder;
  const talks = medium !== 'text';
  const sees = medium === 'video';
  return (
    <div
      role="group"
      aria-label={words.controls}
      className="grid grid-cols-3 gap-2 *:last:nth-[3n+2]:col-span-2 border-t border-line p-3 sm:flex sm:justify-center short:p-1.5"
    >
      {talks && (
        <Control icon={own.isMuted ? 'mic-off' : 'mic'} look={own.isMuted ? 'off' : 'plain'} onPress={() => session()?.mute(!own.isMuted)}>
          {own.isMuted ? words.micOn : words.micOff}
        </Control>
      )}
      {sees && (
        <Control
          icon={own.isCameraOff ? 'video-off' : 'video'}
          look={own.isCameraOff ? 'off' : 'plain'}
          onPress={() => session()?.turnCamera(!own.isCameraOff)}
        >
          {own.isCameraOff ? words.cameraOn : words.cameraOff}
        </Control>
      )}
      {sees && own.canSwitch && (
        <Control icon="switch-camera" onPress={() => session()?.otherCamera()}>
          {words.cameraSwitch}
        </Control>
      )}
      {sees && (
        <Control icon="phone" onPress={() => session()?.goTo('audio')}>
          {words.goAudio}
        </Control>
      )}
      {medium === 'audio' && bookedMedium === 'video' && (
        <Control icon="video" onPress={() => session()?.goTo('video')}>
          {words.goVideo}
        </Control>
      )}
      {medium === 'text' && (
        <Control icon="phone" onPress={() => session()?.goTo('audio')}>
          {words.goAudio}
        </Control>
      )}
      {talks && (
        <Control icon="message-square-text" isPressed={chat.isOpen} onPress={chat.toggle}>
          {chat.unread > 0 && !chat.isOpen ? `${words.chatTitle} (${chat.unread})` : words.chatTitle}
        </Control>
      )}
      <Control icon="phone-off" look="leave" onPress={onLeave}>
        {words.leaveCall}
      </Control>
    </div>
  );
}

const CONTROL_LOOKS = {
  plain: 'border-edge hover:bg-tint aria-pressed:bg-tint',
  off: 'border-needs bg-needs-tint',
  leave: 'border-danger bg-danger text-on-danger',
} as const;

type ControlProps = {
  icon: IconName;
  children: string;
  look?: keyof typeof CONTROL_LOOKS;
  isPressed?: boolean;
  onPress: () => void;
};

function Control({ icon, children, look = 'plain', isPressed, onPress }: ControlProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onPress}
      className={`flex min-h-14 flex-col items-center justify-center gap-1 rounded-lg border px-2 py-1.5 text-center text-small leading-tight font-medium sm:min-w-28 ${CONTROL_LOOKS[look]}`}
    >
      <Icon name={icon} className="size-6 shrink-0" />
      {children}
    </button>
  );
}
