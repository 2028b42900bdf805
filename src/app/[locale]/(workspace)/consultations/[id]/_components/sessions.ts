/** The envelope of every signal, so that messages meant for a reloaded page are not applied to the new one. */
export type Envelope = {
  /** The sending page; a reload, or a recreated connection, has a new one. */
  session: string;
  /** The receiving page; null when the sender does not know it yet. */
  to: string | null;
};

export type Sessions = {
  me: string;
  /** The other participant's page our connection is with. */
  remote: string | null;
  /** Previous pages of the other participant. */
  ended: readonly string[];
  /** The last processed signal. */
  seq: number;
};

export type Verdict =
  /** Already processed, for a previous page of ours, or from a previous page of theirs. */
  | 'ignore'
  /** The other has a new page: recreate the connection before this signal is used. */
  | 'begin'
  /** The same, but the signal was meant for a previous page of ours and is not used. */
  | 'meet'
  | 'use'
  /** The other has left. */
  | 'gone';

/** Classifies one signal; `seq` makes a duplicate harmless. */
export function sortSignal(now: Sessions, signal: { seq: number; kind: string; payload: Envelope }): { verdict: Verdict; next: Sessions } {
  const { session, to } = signal.payload;
  if (signal.seq <= now.seq) return { verdict: 'ignore', next: now };
  const next = { ...now, seq: signal.seq };
  if (now.ended.includes(session)) return { verdict: 'ignore', next };
  if (signal.kind === 'bye') return endSession(next, session);
  const isForUs = to === null || to === now.me;
  if (session === now.remote) return { verdict: isForUs ? 'use' : 'ignore', next };
  const ended = now.remote === null ? now.ended : [...now.ended, now.remote];
  return { verdict: isForUs ? 'begin' : 'meet', next: { ...next, remote: session, ended } };
}

function endSession(now: Sessions, session: string): { verdict: Verdict; next: Sessions } {
  const ended = [...now.ended, session];
  if (session !== now.remote) return { verdict: 'ignore', next: { ...now, ended } };
  return { verdict: 'gone', next: { ...now, ended, remote: null } };
}

/** Whether a received payload is an envelope. */
export function isEnvelope(payload: unknown): payload is Envelope {
  if (typeof payload !== 'object' || payload === null || !('session' in payload) || !('to' in payload)) return false;
  return typeof payload.session === 'string' && (payload.to === null || typeof payload.to === 'string');
}
