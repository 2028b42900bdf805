import type { Medium } from '@/domain/consultations/connection-quality';
import { countCameras, openMedia, switchCamera, type Facing, type MediaFault } from './media';

export type OwnMedia = {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  isMuted: boolean;
  isCameraOff: boolean;
  canSwitch: boolean;
  whyNot: Partial<Record<'audio' | 'video', MediaFault>>;
};

export type OwnDevices = {
  now: () => OwnMedia;
  /** Opens and closes devices until they match the medium and the person's own choices. */
  fit: (medium: Medium) => Promise<void>;
  mute: (isMuted: boolean) => void;
  turnCamera: (isOff: boolean, medium: Medium) => Promise<void>;
  otherCamera: () => Promise<void>;
  close: () => void;
};

const NOTHING: OwnMedia = { audio: null, video: null, isMuted: false, isCameraOff: false, canSwitch: false, whyNot: {} };

/**
 * The own microphone and camera. Devices the medium does not need are closed rather than muted: the camera light goes out, and
 * the battery lasts. What the person turned off stays off, whatever the connection allows.
 */
export function ownDevices(changed: (media: OwnMedia) => void): OwnDevices {
  let media = NOTHING;
  let facing: Facing = 'user';
  let work: Promise<void> = Promise.resolve();
  let isOver = false;

  const become = (next: Partial<OwnMedia>) => {
    media = { ...media, ...next };
    changed(media);
  };
  const enqueue = (task: () => Promise<void>) => {
    work = work.then(() => (isOver ? undefined : task()));
    return work;
  };
  const fitNow = async (medium: Medium) => {
    const wantsAudio = medium !== 'text';
    const wantsVideo = medium === 'video' && !media.isCameraOff;
    const dropped = { ...(!wantsAudio && { audio: drop(media.audio) }), ...(!wantsVideo && { video: drop(media.video) }) };
    if (Object.keys(dropped).length > 0) become(dropped);
    const needsAudio = wantsAudio && media.audio === null;
    const needsVideo = wantsVideo && media.video === null;
    if (!needsAudio && !needsVideo) return;
    const opened = await openMedia(needsVideo ? 'video' : 'audio', facing);
    if (!needsAudio) opened.audio?.stop();
    if (isOver) return [opened.audio, opened.video].forEach((track) => track?.stop());
    const audio = needsAudio ? opened.audio : media.audio;
    if (audio) audio.enabled = !media.isMuted;
    become({ audio, video: needsVideo ? opened.video : media.video, whyNot: opened.whyNot, canSwitch: (await countCameras()) > 1 });
  };

  return {
    now: () => media,
    fit: (medium) => enqueue(() => fitNow(medium)),
    mute(isMuted) {
      if (media.audio) media.audio.enabled = !isMuted;
      become({ isMuted });
    },
    turnCamera(isOff, medium) {
      become({ isCameraOff: isOff });
      return enqueue(() => fitNow(medium));
    },
    otherCamera: () =>
      enqueue(async () => {
        if (!media.video) return;
        facing = facing === 'user' ? 'environment' : 'user';
        become({ video: await switchCamera(media.video, facing) });
      }),
    close() {
      isOver = true;
      drop(media.audio);
      drop(media.video);
    },
  };
}

function drop(track: MediaStreamTrack | null): null {
  track?.stop();
  return null;
}
