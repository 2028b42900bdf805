/** What every signal carries beside its own matter, so that words meant for a page that was reloaded are not taken for ours. */
export type Envelope = {
  /** The page that speaks; a reload, or a connection begun anew, is another one. */
  session: string;
  /** The page spoken to; null when the speaker does not know it yet. */
  to: string | null;
};

export type Sessions = {
  me: string;
  /** The other's page that our connection is with. */
  remote: string | null;
  /** Pages of the other that are over. */
  former: readonly string[];
  /** The last signal dealt with. */
  seq: number;
};

export type Verdict =
  /** Seen before, for an earlier page of ours, or from an earlier page of theirs. */
  | 'ignore'
  /** The other has begun anew: so must we, before this signal is used. */
  | 'begin'
  /** The same, but what is said was meant for an earlier page of ours and is not used. */
  | 'meet'
  | 'use'
  /** The other has gone. */
  | 'gone';

/** Puts one signal in its place; `seq` makes a signal that comes twice harmless. */
export function sortSignal(now: Sessions, signal: { seq: number; kind: string; payload: Envelope }): { verdict: Verdict; next: Sessions } {
  const { session, to } = signal.payload;
  if (signal.seq <= now.seq) return { verdict: 'ignore', next: now };
  const next = { ...now, seq: signal.seq };
  if (now.former.includes(session)) return { verdict: 'ignore', next };
  if (signal.kind === 'bye') return sayGoodbye(next, session);
  const isForUs = to === null || to === now.me;
  if (session === now.remote) return { verdict: isForUs ? 'use' : 'ignore', next };
  const former = now.remote === null ? now.former : [...now.former, now.remote];
  return { verdict: isForUs ? 'begin' : 'meet', next: { ...next, remote: session, former } };
}

function sayGoodbye(now: Sessions, session: string): { verdict: Verdict; next: Sessions } {
  const former = [...now.former, session];
  if (session !== now.remote) return { verdict: 'ignore', next: { ...now, former } };
  return { verdict: 'gone', next: { ...now, former, remote: null } };
}

/** Whether something that came over the wire is an envelope. */
export function isEnvelope(payload: unknown): payload is Envelope {
  if (typeof payload !== 'object' || payload === null || !('session' in payload) || !('to' in payload)) return false;
  return typeof payload.session === 'string' && (payload.to === null || typeof payload.to === 'string');
}
