export const RECORDING_STATES = ['asked', 'agreed', 'recording', 'stopped', 'withdrawn'] as const;
export type RecordingState = (typeof RECORDING_STATES)[number];

export const RECORDING_EVENTS = ['ask', 'agree', 'part', 'stop', 'withdraw'] as const;
export type RecordingEvent = (typeof RECORDING_EVENTS)[number];

/** Allowed transitions: state, event, next state. One that was stopped is not taken up again: the doctor asks for another. */
const TRANSITIONS: Record<RecordingState | 'none', Partial<Record<RecordingEvent, RecordingState>>> = {
  none: { ask: 'asked' },
  asked: { agree: 'agreed', stop: 'stopped', withdraw: 'withdrawn' },
  agreed: { agree: 'agreed', part: 'recording', stop: 'stopped', withdraw: 'withdrawn' },
  recording: { agree: 'recording', part: 'recording', stop: 'stopped', withdraw: 'withdrawn' },
  stopped: { stop: 'stopped', withdraw: 'withdrawn' },
  withdrawn: { stop: 'withdrawn', withdraw: 'withdrawn' },
};

/** The state after `event`, or null where it is not allowed. A null state is a recording nobody has asked for. */
export function nextRecordingState(state: RecordingState | null, event: RecordingEvent): RecordingState | null {
  return TRANSITIONS[state ?? 'none'][event] ?? null;
}

/** Whether a recording is asked for or going on, so that there is no second one. */
export function isRecordingOpen(state: RecordingState | undefined): boolean {
  return state === 'asked' || isBeingRecorded(state);
}

/** Whether both have agreed and nobody has stopped it: what both screens say all the time. */
export function isBeingRecorded(state: RecordingState | undefined): boolean {
  return state === 'agreed' || state === 'recording';
}
