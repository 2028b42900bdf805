'use client';

import { useEffect, useRef, useState } from 'react';
import type { ConsultationView } from '@/domain/consultations/view';
import { isBeingRecorded } from '@/domain/recordings/states';
import { apiFetch } from '@/ui/api';
import { retryImport } from '@/ui/retry-import';
import { stopRecording } from './call-endpoints';
import type { CallRecorder, Recorded } from './call-recorder';
import type { CallView } from './call-session';

type Facts = { view: ConsultationView; talk: CallView; isStale: boolean };

/**
 * Records the call in the doctor's browser while both have agreed. While the server cannot be reached nobody knows whether the patient
 * still agrees, so it pauses. Returns whether this browser cannot.
 */
export function useRecorder({ view, talk, isStale }: Facts): boolean {
  const { id: consultationId, recording, mode } = view;
  const isOn = isBeingRecorded(recording?.state);
  const recordingId = recording?.id ?? '';
  // Another page has begun this one, and no page goes on with another's file.
  const [foreign] = useState(isOn ? recordingId : null);
  const [hasFailed, setFailed] = useState(false);
  const recorder = useRef<CallRecorder | null>(null);
  const sources = sourcesOf(talk);
  const latest = useRef({ sources, isStale });
  useEffect(() => {
    latest.current = { sources, isStale };
    recorder.current?.follow(sources);
    if (isStale) recorder.current?.pause();
    else recorder.current?.resume();
  });

  useEffect(() => {
    if (!isOn) return;
    const end = () => void apiFetch(stopRecording, { params: { id: consultationId }, keepalive: true }).catch(() => undefined);
    if (recordingId === foreign) return end();
    const fail = () => {
      setFailed(true);
      end();
    };
    let isOver = false;
    const begin = async () => {
      const { canRecord, recordCall } = await retryImport(() => import('./call-recorder'));
      if (isOver) return;
      const hasPicture = mode === 'video';
      if (!canRecord(hasPicture)) return fail();
      setFailed(false);
      recorder.current = recordCall({ id: recordingId, hasPicture, failed: fail }, latest.current.sources);
      if (latest.current.isStale) recorder.current.pause();
    };
    begin().catch(fail);
    addEventListener('pagehide', end);
    return () => {
      isOver = true;
      removeEventListener('pagehide', end);
      recorder.current?.stop();
      recorder.current = null;
      end();
    };
  }, [isOn, recordingId, foreign, consultationId, mode]);
  return hasFailed;
}

function sourcesOf({ remote, own }: CallView): Recorded {
  const theirs = remote?.getAudioTracks() ?? [];
  return {
    audio: own.audio === null ? theirs : [...theirs, own.audio],
    theirVideo: remote?.getVideoTracks()[0] ?? null,
    ownVideo: own.video,
  };
}
