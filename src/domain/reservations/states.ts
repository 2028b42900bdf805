export const RESERVATION_STATES = ['held', 'confirmed', 'collected', 'declined', 'cancelled', 'expired'] as const;
export type ReservationState = (typeof RESERVATION_STATES)[number];
/** Those that hold stock. */
export const OPEN_STATES = ['held', 'confirmed'] as const satisfies readonly ReservationState[];

export const RESERVATION_EVENTS = ['confirm', 'decline', 'collect', 'cancel', 'expire'] as const;
export type ReservationEvent = (typeof RESERVATION_EVENTS)[number];

/** Allowed transitions. A pharmacy may decline what it has confirmed, and hand over what it has not. */
const TRANSITIONS: Record<ReservationState, Partial<Record<ReservationEvent, ReservationState>>> = {
  held: { confirm: 'confirmed', decline: 'declined', collect: 'collected', cancel: 'cancelled', expire: 'expired' },
  confirmed: { decline: 'declined', collect: 'collected', cancel: 'cancelled', expire: 'expired' },
  collected: {},
  declined: {},
  cancelled: {},
  expired: {},
};

/** The state after `event`, or null where the event is not allowed. */
export function nextState(state: ReservationState, event: ReservationEvent): ReservationState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** What an event does to the stock that is held: it stays held, goes back on sale, or leaves the shop. */
export function stockEffectOf(event: ReservationEvent): 'kept' | 'released' | 'collected' {
  if (event === 'confirm') return 'kept';
  return event === 'collect' ? 'collected' : 'released';
}

/** Reasons a pharmacy gives with one press; they are translated, anything else is shown as written. */
export const DECLINE_REASONS = ['not-on-shelf', 'prescription-needed', 'closing'] as const;

/** The state at `now`: what nobody has settled yet has expired all the same. */
export function stateAt({ state, expiresAt }: { state: ReservationState; expiresAt: string }, now: string): ReservationState {
  return isOpen(state) && now >= expiresAt ? 'expired' : state;
}

/** Whether stock is held in this state. */
export function isOpen(state: ReservationState): boolean {
  return nextState(state, 'expire') !== null;
}
