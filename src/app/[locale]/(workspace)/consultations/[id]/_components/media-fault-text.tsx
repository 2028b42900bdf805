import { Notice } from '@/ui/kit/notice';
import type { Opened, MediaFault } from './media';
import type { Words } from './words';

/** Why there is no microphone or no camera, and what to do about it. */
export function MediaFaultText({ whyNot, words }: { whyNot: Opened['whyNot']; words: Words }) {
  const { audio, video } = whyNot;
  return (
    <>
      {audio !== undefined && (
        <Notice kind="needs" live>
          {audioWords(words)[audio]}
        </Notice>
      )}
      {video !== undefined && (
        <Notice kind="needs" live>
          {videoWords(words)[video]}
        </Notice>
      )}
    </>
  );
}

function audioWords(words: Words): Record<MediaFault, string> {
  return { denied: words.audioDenied, missing: words.audioMissing, busy: words.audioBusy, insecure: words.audioInsecure };
}

function videoWords(words: Words): Record<MediaFault, string> {
  return { denied: words.videoDenied, missing: words.videoMissing, busy: words.videoBusy, insecure: words.videoInsecure };
}
