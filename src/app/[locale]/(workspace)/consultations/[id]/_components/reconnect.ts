/** How the connection stands, as the browser tells it, and what we have tried already. */
type Trouble = { state: RTCPeerConnectionState; isPolite: boolean; tries: number };

/** Browsers often find the way again by themselves within a moment. */
const PATIENCE_MS = 2_000;
/** The polite side waits this much longer, so that the two do not mend the same line at the same moment. */
const POLITE_MS = 700;
/** A restart has this long to work before the next. */
const TRIAL_MS = 6_000;
/** After so many restarts the connection itself is suspected, and begun anew. */
const RESTARTS_MAX = 3;

/** What to do about a connection and in how many milliseconds, or null while it is well. */
export function reconnectAction({ state, isPolite, tries }: Trouble): { inMs: number; act: 'restart' | 'renew' } | null {
  if (state === 'connected' || state === 'new') return null;
  const act = tries > 0 && tries % (RESTARTS_MAX + 1) === RESTARTS_MAX ? 'renew' : 'restart';
  const base = tries > 0 || state === 'connecting' ? TRIAL_MS : firstPatience(state);
  return { inMs: base + (isPolite ? POLITE_MS : 0), act };
}

function firstPatience(state: RTCPeerConnectionState): number {
  return state === 'disconnected' ? PATIENCE_MS : 0;
}
