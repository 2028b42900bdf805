import type { Medium } from '@/domain/consultations/connection-quality';

export type Facing = 'user' | 'environment';
export type MediaFault = 'denied' | 'missing' | 'busy' | 'insecure';
export type Opened = {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  /** Why something that was asked for is not there. */
  whyNot: Partial<Record<'audio' | 'video', MediaFault>>;
};

/** A face at arm's length needs no more, and a phone on a village tower cannot send more. */
const VIDEO_SIZE = { width: { ideal: 640, max: 1280 }, height: { ideal: 480, max: 720 }, frameRate: { ideal: 20, max: 24 } };
const VOICE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** Bits per second: a clear picture of 640 × 480, a small one for a middling line, a voice. */
export const VIDEO_BPS = { good: 600_000, fair: 250_000 } as const;
const VOICE_BPS = 32_000;

/** What to ask the browser for; null when a medium needs neither microphone nor camera. */
export function constraintsFor(medium: Medium, facing: Facing): MediaStreamConstraints | null {
  if (medium === 'text') return null;
  return { audio: VOICE, video: medium === 'video' ? { ...VIDEO_SIZE, facingMode: facing } : false };
}

/** What to begin with: what was booked, or voice where the phone saves data or says its line is weak. */
export function startingMedium(bookedMedium: Medium, network: { saveData?: boolean; effectiveType?: string } | undefined): Medium {
  if (bookedMedium !== 'video' || !network) return bookedMedium;
  const isWeak = network.saveData === true || network.effectiveType === 'slow-2g' || network.effectiveType === '2g';
  return isWeak ? 'audio' : 'video';
}

/** Why the browser gave no device, by the names of Media Capture and Streams. */
export function mediaFaultOf(error: unknown): MediaFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

/**
 * Opens microphone and camera. When both together are refused each is asked for alone, so that somebody without a camera, or
 * with one that another program holds, still has a voice.
 */
export async function openMedia(medium: Medium, facing: Facing): Promise<Opened> {
  const constraints = constraintsFor(medium, facing);
  if (!constraints) return { audio: null, video: null, whyNot: {} };
  if (!('mediaDevices' in navigator)) return { audio: null, video: null, whyNot: { audio: 'insecure', video: 'insecure' } };
  try {
    return opened(await navigator.mediaDevices.getUserMedia(constraints));
  } catch (error) {
    if (medium === 'audio') return { audio: null, video: null, whyNot: { audio: mediaFaultOf(error) } };
  }
  const audio = await alone({ audio: VOICE });
  const video = await alone({ video: { facingMode: facing } });
  return {
    audio: audio.track,
    video: video.track,
    whyNot: { ...(audio.why && { audio: audio.why }), ...(video.why && { video: video.why }) },
  };
}

/** Another camera. A phone can open only one at a time, so the present one is closed first. */
export async function switchCamera(present: MediaStreamTrack, facing: Facing): Promise<MediaStreamTrack | null> {
  const previousDeviceId = present.getSettings().deviceId;
  present.stop();
  const byFacing = await alone({ video: { ...VIDEO_SIZE, facingMode: { exact: facing } } });
  if (byFacing.track) return byFacing.track;
  // A computer's cameras face nowhere in particular: take the next one.
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
  const next = cameras[(cameras.findIndex(({ deviceId }) => deviceId === previousDeviceId) + 1) % cameras.length];
  return (await alone({ video: { ...VIDEO_SIZE, ...(next && { deviceId: next.deviceId }) } })).track;
}

/** How many cameras there are to choose from. */
export async function countCameras(): Promise<number> {
  if (!('mediaDevices' in navigator)) return 0;
  return (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput').length;
}

/** Keeps what is sent within what a weak line carries. */
export async function capBitrate(pc: RTCPeerConnection, videoBps: number): Promise<void> {
  for (const sender of pc.getSenders()) {
    const parameters = sender.getParameters();
    const encoding = parameters.encodings[0];
    const constraints = sender.track?.kind === 'video' ? videoBps : VOICE_BPS;
    if (!sender.track || !encoding || encoding.maxBitrate === constraints) continue;
    encoding.maxBitrate = constraints;
    parameters.degradationPreference = 'maintain-framerate';
    await sender.setParameters(parameters).catch(() => undefined);
  }
}

async function alone(constraints: MediaStreamConstraints): Promise<{ track: MediaStreamTrack | null; why?: MediaFault }> {
  try {
    return { track: (await navigator.mediaDevices.getUserMedia(constraints)).getTracks()[0] ?? null };
  } catch (error) {
    return { track: null, why: mediaFaultOf(error) };
  }
}

function opened(stream: MediaStream): Opened {
  return { audio: stream.getAudioTracks()[0] ?? null, video: stream.getVideoTracks()[0] ?? null, whyNot: {} };
}
