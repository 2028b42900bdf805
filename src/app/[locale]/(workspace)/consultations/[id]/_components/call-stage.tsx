'use client';

import type { ConnectionQuality } from '@/domain/consultations/connection-quality';
import type { CallView } from './call-session';
import type { CallState } from './peer-call';
import { StreamAudio } from './stream-audio';
import { StreamVideo } from './stream-video';
import { interpolate } from '@/ui/interpolate';
import type { Words } from './words';
import { Icon } from '@/ui/kit/icon';
import type { IconName } from '@/ui/kit/icon-names';

type Props = { talk: CallView; name: string; words: Words; isSmall: boolean };

/** The remote video large, the own one small. The connection's state in words is on the picture, or above it where it is small. */
export function CallStage({ talk, name, words, isSmall }: Props) {
  const { remote, own, other, state, ladder } = talk;
  const showsPicture = ladder.medium === 'video' && state === 'connected' && other?.isCameraOff !== true;
  const notices = (
    <p
      role="status"
      className={`flex flex-wrap gap-2 ${isSmall ? 'border-b border-line px-3 py-1.5' : 'absolute top-3 left-3 z-1 max-w-[calc(100%-1.5rem)]'}`}
    >
      <Chip icon={stateIcon(state, ladder.quality)}>{stateWords(talk, name, words)}</Chip>
      {other?.isMuted === true && <Chip icon="mic-off">{interpolate(words.theyMuted, { name })}</Chip>}
    </p>
  );
  return (
    <>
      {isSmall && notices}
      <div className={`relative overflow-hidden bg-device ${isSmall ? 'h-36 shrink-0 short:hidden md:h-56' : 'min-h-0 flex-1'}`}>
        {!isSmall && notices}
        <StreamAudio tracks={remote?.getAudioTracks() ?? []} />
        <StreamVideo
          tracks={remote?.getVideoTracks() ?? []}
          label={interpolate(words.remoteVideo, { name })}
          className={`absolute inset-0 size-full ${showsPicture ? '' : 'opacity-0'}`}
        />
        {!showsPicture && <WithoutPicture medium={ladder.medium} isCameraOff={other?.isCameraOff === true} name={name} words={words} />}
        {own.video !== null && (
          <StreamVideo
            tracks={[own.video]}
            label={words.ownVideo}
            mirrored
            className="absolute right-3 bottom-3 w-24 rounded-lg border-2 border-paper sm:w-36"
          />
        )}
      </div>
    </>
  );
}

function WithoutPicture({
  medium,
  isCameraOff,
  name,
  words,
}: {
  medium: CallView['ladder']['medium'];
  isCameraOff: boolean;
  name: string;
  words: Words;
}) {
  const caption = medium === 'audio' ? words.voiceOnly : words.chatOnly;
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-2 p-4 text-center text-thread">
      {isCameraOff && medium === 'video' ? <Icon name="video-off" className="size-12" /> : <Icon name="user-round" className="size-12" />}
      <p className="font-semibold">{isCameraOff && medium === 'video' ? interpolate(words.theyCameraOff, { name }) : name}</p>
      {medium !== 'video' && <p className="text-small">{caption}</p>}
    </div>
  );
}

function Chip({ icon, children }: { icon: IconName; children: string }) {
  return (
    <span className="inline-flex items-center gap-2 rounded-lg bg-paper px-3 py-1.5 text-small font-medium text-ink">
      <Icon name={icon} className="size-5 shrink-0" />
      {children}
    </span>
  );
}

const QUALITY_ICONS: Record<ConnectionQuality, IconName> = { good: 'signal', fair: 'signal-medium', weak: 'signal-low', lost: 'wifi-off' };

function stateIcon(state: CallState, quality: ConnectionQuality): IconName {
  return state === 'connected' ? QUALITY_ICONS[quality] : 'phone-call';
}

function stateWords({ state, ladder }: CallView, name: string, words: Words): string {
  if (state === 'alone') return interpolate(words.stateAlone, { name });
  if (state === 'connecting') return words.stateConnecting;
  if (state === 'reconnecting') return words.stateReconnecting;
  if (ladder.medium === 'text') return words.chatOnly;
  return qualityWords(words)[ladder.quality];
}

function qualityWords(words: Words): Record<ConnectionQuality, string> {
  return { good: words.qualityGood, fair: words.qualityFair, weak: words.qualityWeak, lost: words.qualityLost };
}
