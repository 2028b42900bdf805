import { NetworkError, problemOf, urlOf } from '@/ui/api';
import { addRecordingPart } from './call-endpoints';
import { outbox } from './outbox';

/** What is recorded: all voices, and the pictures one in the other. */
export type Recorded = { audio: readonly MediaStreamTrack[]; theirVideo: MediaStreamTrack | null; ownVideo: MediaStreamTrack | null };
export type CallRecorder = {
  /** The tracks have changed: another camera, or a call that went from pictures to voices. */
  follow: (sources: Recorded) => void;
  pause: () => void;
  resume: () => void;
  stop: () => void;
};
type Options = { id: string; hasPicture: boolean; failed: () => void };

/** What a browser that dies may lose. */
const PART_MS = 5_000;
const FRAMES_A_SECOND = 12;
const [WIDTH, HEIGHT] = [640, 480];
/** The part of the width that the own picture takes, in a corner. */
const OWN_PART = 0.25;
const OWN_MARGIN = 12;
/** Beside the call itself on a line of a village: enough for a face, and for a voice. */
const VIDEO_BPS = 250_000;
const AUDIO_BPS = 32_000;
const TYPES = {
  video: ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'],
  audio: ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4'],
} as const;

/** Whether this browser can record a call. */
export function canRecord(hasPicture: boolean): boolean {
  return typeof MediaRecorder === 'function' && typeOf(hasPicture) !== undefined;
}

/** Records a call and sends it part by part, in order, until it is stopped or the server takes no more. */
export function recordCall({ id, hasPicture, failed }: Options, sources: Recorded): CallRecorder {
  const [sound, picture] = [mixSound(), hasPicture ? drawPicture() : null];
  const stream = new MediaStream([...sound.tracks, ...(picture?.tracks ?? [])]);
  const mimeType = typeOf(hasPicture);
  const recorder = new MediaRecorder(stream, {
    ...(mimeType && { mimeType }),
    videoBitsPerSecond: VIDEO_BPS,
    audioBitsPerSecond: AUDIO_BPS,
  });
  const parts = outbox((part: Part) => sendPart(id, part).catch(giveUp));
  let seq = 0;
  let since = performance.now();

  function giveUp(error: unknown): void {
    if (error instanceof NetworkError) throw error;
    parts.stop();
    stop();
    failed();
  }
  function follow(next: Recorded): void {
    sound.follow(next.audio);
    picture?.follow(next);
  }
  function stop(): void {
    if (recorder.state !== 'inactive') recorder.stop();
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    const now = performance.now();
    if (data.size > 0) parts.push({ seq: seq++, milliseconds: Math.round(now - since), data });
    since = now;
  });
  recorder.addEventListener('stop', () => {
    sound.close();
    picture?.close();
  });
  follow(sources);
  recorder.start(PART_MS);
  return {
    follow,
    stop,
    pause: () => recorder.state === 'recording' && recorder.pause(),
    resume() {
      if (recorder.state !== 'paused') return;
      since = performance.now();
      recorder.resume();
    },
  };
}

type Part = { seq: number; milliseconds: number; data: Blob };

async function sendPart(id: string, { seq, milliseconds, data }: Part): Promise<void> {
  const url = urlOf(addRecordingPart, { params: { id }, query: { seq, milliseconds } });
  const headers = { accept: 'application/json', 'content-type': data.type };
  const response = await fetch(url, { method: addRecordingPart.method, headers, body: data }).catch(() => {
    throw new NetworkError();
  });
  if (response.status >= 500) throw new NetworkError();
  if (!response.ok) throw await problemOf(response);
}

function typeOf(hasPicture: boolean): string | undefined {
  return TYPES[hasPicture ? 'video' : 'audio'].find((type) => MediaRecorder.isTypeSupported(type));
}

function mixSound() {
  const context = new AudioContext();
  const mixed = context.createMediaStreamDestination();
  const heard = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();
  return {
    tracks: mixed.stream.getAudioTracks(),
    follow(tracks: readonly MediaStreamTrack[]) {
      for (const [track, node] of heard) {
        if (tracks.includes(track)) continue;
        node.disconnect();
        heard.delete(track);
      }
      for (const track of tracks) {
        if (heard.has(track)) continue;
        const node = context.createMediaStreamSource(new MediaStream([track]));
        node.connect(mixed);
        heard.set(track, node);
      }
    },
    close: () => void context.close(),
  };
}

function drawPicture() {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  const [theirs, own] = [hiddenVideo(), hiddenVideo()];
  const draw = () => {
    if (context === null) return;
    context.fillRect(0, 0, WIDTH, HEIGHT);
    drawInto(context, theirs, { x: 0, y: 0, width: WIDTH, height: HEIGHT });
    const [width, height] = [WIDTH * OWN_PART, HEIGHT * OWN_PART];
    drawInto(context, own, { x: WIDTH - width - OWN_MARGIN, y: HEIGHT - height - OWN_MARGIN, width, height });
  };
  draw();
  const drawing = setInterval(draw, 1000 / FRAMES_A_SECOND);
  const stream = canvas.captureStream(FRAMES_A_SECOND);
  return {
    tracks: stream.getVideoTracks(),
    follow({ theirVideo, ownVideo }: Recorded) {
      show(theirs, theirVideo);
      show(own, ownVideo);
    },
    close() {
      clearInterval(drawing);
      for (const track of stream.getTracks()) track.stop();
      for (const video of [theirs, own]) video.srcObject = null;
    },
  };
}

type Box = { x: number; y: number; width: number; height: number };

/** The whole picture, as large as it fits. */
function drawInto(context: CanvasRenderingContext2D, video: HTMLVideoElement, { x, y, width, height }: Box): void {
  if (video.srcObject === null || video.videoWidth === 0) return;
  const scale = Math.min(width / video.videoWidth, height / video.videoHeight);
  const [drawnWidth, drawnHeight] = [video.videoWidth * scale, video.videoHeight * scale];
  context.drawImage(video, x + (width - drawnWidth) / 2, y + (height - drawnHeight) / 2, drawnWidth, drawnHeight);
}

function hiddenVideo(): HTMLVideoElement {
  return Object.assign(document.createElement('video'), { muted: true, playsInline: true, autoplay: true });
}

function show(video: HTMLVideoElement, track: MediaStreamTrack | null): void {
  const current = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : null;
  if (current === track) return;
  video.srcObject = track === null ? null : new MediaStream([track]);
  if (track !== null) void video.play().catch(() => undefined);
}
