/** The connection state, as the browser reports it, and the attempts so far. */
type Trouble = { state: RTCPeerConnectionState; isPolite: boolean; tries: number };

/** Browsers often recover by themselves within a moment. */
const PATIENCE_MS = 2_000;
/** The polite peer waits this much longer, so that the two do not restart at the same moment. */
const POLITE_MS = 700;
/** Time allowed for a restart before the next attempt. */
const TRIAL_MS = 6_000;
/** After this many restarts the connection is recreated. */
const RESTARTS_MAX = 3;

/** What to do about a connection and in how many milliseconds, or null while it is healthy. */
export function reconnectAction({ state, isPolite, tries }: Trouble): { inMs: number; act: 'restart' | 'renew' } | null {
  if (state === 'connected' || state === 'new') return null;
  const act = tries > 0 && tries % (RESTARTS_MAX + 1) === RESTARTS_MAX ? 'renew' : 'restart';
  const base = tries > 0 || state === 'connecting' ? TRIAL_MS : firstPatience(state);
  return { inMs: base + (isPolite ? POLITE_MS : 0), act };
}

function firstPatience(state: RTCPeerConnectionState): number {
  return state === 'disconnected' ? PATIENCE_MS : 0;
}
