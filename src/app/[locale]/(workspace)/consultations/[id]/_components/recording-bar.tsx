'use client';

import type { ReactNode } from 'react';
import { isBeingRecorded, isRecordingOpen } from '@/domain/recordings/states';
import { apiFetch } from '@/ui/api';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { askToRecord, giveConsent, stopRecording } from './call-endpoints';
import type { CallView } from './call-session';
import { FailureLine } from './failure-line';
import type { RoomFacts } from './room-facts';
import { useAction, type Action } from './use-action';
import { useRecorder } from './use-recorder';
import type { Words } from './words';

type Props = Pick<RoomFacts, 'view' | 'words' | 'isStale'> & { talk: CallView };

/** For the doctor: asks whether the call may be recorded, records it while both agree, and says so. */
export function DoctorRecording({ view, words, isStale, talk }: Props) {
  const hasFailed = useRecorder({ view, talk, isStale });
  const action = useAction();
  const state = view.recording?.state;
  const params = { id: view.id };
  const stop = () => action.run(() => apiFetch(stopRecording, { params }));
  const ask = () => action.run((key) => apiFetch(askToRecord, { params, key }));
  return (
    <Bar
      state={state}
      words={words}
      action={action}
      said={state === 'asked' ? interpolate(words.recAsked, { name: view.patientName }) : null}
    >
      {hasFailed && <p role="alert">{words.recFailed}</p>}
      {isRecordingOpen(state) ? (
        <Press kind="danger" action={action} onPress={stop}>
          {state === 'asked' ? words.recCancel : words.recStop}
        </Press>
      ) : (
        talk.state === 'connected' && (
          <Press kind="quiet" action={action} onPress={ask}>
            {words.recAsk}
          </Press>
        )
      )}
    </Bar>
  );
}

/** For the patient: the doctor's question, and the whole time that the call is recorded a word that says so and a button that ends it. */
export function PatientRecording({ view, words }: Pick<Props, 'view' | 'words'>) {
  const action = useAction();
  const state = view.recording?.state;
  const stop = () => action.run(() => apiFetch(stopRecording, { params: { id: view.id } }));
  const agree = () => {
    const body = { purpose: 'recording', consultationId: view.id, patientId: view.patientId } as const;
    return action.run((key) => apiFetch(giveConsent, { body, key }));
  };
  if (!isRecordingOpen(state)) return null;
  return (
    <Bar
      state={state}
      words={words}
      action={action}
      said={state === 'asked' ? interpolate(words.recQuestion, { name: view.doctorName }) : null}
    >
      {state === 'asked' && (
        <Press kind="main" action={action} onPress={agree}>
          {words.recAgree}
        </Press>
      )}
      <Press kind={state === 'asked' ? 'quiet' : 'danger'} action={action} onPress={stop}>
        {state === 'asked' ? words.recRefuse : words.recStop}
      </Press>
    </Bar>
  );
}

type BarProps = { state: Parameters<typeof isBeingRecorded>[0]; said: string | null; words: Words; action: Action; children: ReactNode };

function Bar({ state, said, words, action, children }: BarProps) {
  return (
    <div className="grid gap-2 border-b border-line px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 grow basis-40">
          {isBeingRecorded(state) ? (
            <span className="inline-flex items-center gap-2 font-semibold text-danger">
              <span aria-hidden className="size-3 shrink-0 rounded-full bg-danger motion-safe:animate-pulse" />
              {words.recOn}
            </span>
          ) : (
            said
          )}
        </p>
        {children}
      </div>
      <FailureLine failure={action.failure} words={words} />
    </div>
  );
}

type PressProps = { kind: 'main' | 'quiet' | 'danger'; action: Action; onPress: () => Promise<unknown>; children: string };

function Press({ kind, action, onPress, children }: PressProps) {
  return (
    <Button type="button" kind={kind} busy={action.isBusy} onClick={() => void onPress()}>
      {children}
    </Button>
  );
}
